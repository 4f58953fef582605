package q;

public class Old {
  @Deprecated(forRemoval = true) public static int older = 5;

  @Deprecated public static int four() { return 4; }
}
