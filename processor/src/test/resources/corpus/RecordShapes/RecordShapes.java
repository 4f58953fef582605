import dev.backflow.Constant;
import dev.backflow.Differentiable;

/**
 * Records in records and in arrays, records with arrays inside, records that check their components.
 */
class RecordShapes {

  record Vec(double x, double y) {

    static final Vec ONE = new Vec(1, 1);

    Vec plus(Vec o) {
      return new Vec(x + o.x, y + o.y);
    }

    double norm() {
      return Math.sqrt(x * x + y * y);
    }
  }

  record Fit(int n, double a, double b, double[] w, Vec p, Vec[] ps, String name) {
  }

  record Checked(double face, double rate) {

    Checked {
      if (face == 12345)
        throw new IllegalArgumentException("face");
    }
  }

  record Option(String name, double strike, double rate) {
  }

  @Differentiable
  static double fit(Fit f, double k) {
    double s = f.a() * f.b() + f.p().norm();
    for (double v : f.w()) s += v * v * k;
    for (Vec v : f.ps()) s += v.x() / (1 + v.norm());
    return s * f.n();
  }

  @Differentiable
  static double checked(Checked c, int n) {
    return c.face() * Math.pow(1 + c.rate() * c.rate(), -n);
  }

  @Differentiable
  static Checked scaled(Checked c, double k) {
    return new Checked(c.face() * k, c.rate());
  }

  @Differentiable
  static double price(Option o, double spot) {
    return Math.max(spot - o.strike(), 0) * Math.exp(-o.rate()) + o.rate() * 3;
  }

  @Differentiable
  static void write(Fit f, double[] x) {
    for (int i = 0; i < f.w().length; i++) {
      f.w()[i] = f.w()[i] * x[i] + f.a();
    }
    x[0] = f.ps()[1].plus(f.p()).norm();
  }

  @Differentiable
  static double rec(Vec v, int n) {
    return n <= 0 ? v.norm() : rec(v.plus(new Vec(v.y(), n * 0.1)), n - 1) * v.x();
  }

  @Differentiable
  static Vec[] path(Vec v, int n, double dt) {
    Vec[] out = new Vec[n + 1];
    out[0] = v;
    for (int i = 0; i < n; i++) out[i + 1] = out[i].plus(new Vec(out[i].y() * dt, -out[i].x() * dt));
    return out;
  }

  @Differentiable
  static double pick(Vec[] vs, int i, boolean b) {
    Vec v = b ? vs[i] : Vec.ONE;
    Vec u = vs[0];
    vs[0] = vs[1];
    vs[1] = u;
    Vec[] c = vs.clone();
    c[2] = v;
    return c[0].x() * 2 + c[1].y() * v.x() + c[2].norm() + vs[2].y();
  }

  @Differentiable
  static double grid(Vec[][] g) {
    double s = 0;
    for (Vec[] row : g) for (Vec v : row) s += v.x() * v.norm();
    Vec[] r = g[0];
    g[0] = g[1];
    g[1] = r;
    return s + g[1][2].x() * g[0][1].y();
  }

  static Vec big(Vec v, double a) {
    Vec u = v;
    for (int i = 0; i < 4; i++) {
      u = new Vec(u.x() * a + Math.sin(u.y() * a), u.y() - a * u.x() + Math.cos(v.x()));
      if (u.norm() > 10)
        break;
      u = u.plus(new Vec(0.1, a));
      if (u.x() < -3)
        return new Vec(u.y(), a);
      double q = u.norm();
      for (int j = 0; j < 3; j++) q += j * u.x();
      u = new Vec(q, u.x());
    }
    return u.plus(u);
  }

  @Differentiable
  static double useBig(Vec v, double a) {
    Vec u = big(v, a), w = big(u, a * 0.5);
    return big(w, 0.3).norm() + u.x();
  }

  @Differentiable
  static double data(@Constant Vec[] xs, double m) {
    double s = 0;
    for (Vec x : xs) s += (x.y() - m * x.x()) * (x.y() - m * x.x());
    return s;
  }

  @Differentiable
  static double loop(Vec v) {
    int n = 0;
    Vec u = v;
    while (u.norm() > 0.5 && n < 20) {
      u = new Vec(u.x() * 0.7, u.y() * 0.6);
      n++;
    }
    return u.norm() * n;
  }
}
