package q;

public class Thing {
  public final int v;

  public Thing(int v) { this.v = v; }

  public static Thing of(int v) { return new Thing(v); }

  public static class Inner {
    public static final int K = 7;

    public static class Deep {
      public int w() { return 5; }
    }
  }
}
