package p;

public class Other {
  public static final double C = 7;
}
