package q;

public class Base {
  public static final double K = 2;
  protected static final double PROTECTED = 11;

  public static double help(int i) { return 13 * i; }
}
