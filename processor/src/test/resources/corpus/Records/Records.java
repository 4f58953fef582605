import dev.backflow.Differentiable;

/**
 * Records of numbers: made, passed, returned, in arrays, with methods of their own.
 */
class Records {

  record Vec(double x, double y) {

    static final Vec ZERO = new Vec(0, 0);

    Vec plus(Vec o) {
      return new Vec(x + o.x, y + o.y);
    }

    Vec times(double k) {
      return new Vec(x * k, y * k);
    }

    double dot(Vec o) {
      return x * o.x() + y * o.y();
    }

    static Vec of(double a) {
      return new Vec(Math.cos(a), Math.sin(a));
    }
  }

  record State(Vec position, Vec velocity, int steps) {
  }

  private record Own(double a, double[] w) {
  }

  @Differentiable
  static double f(double a, double b) {
    Vec v = new Vec(a, b);
    Vec w = v.plus(Vec.of(a)).times(b);
    return w.dot(v);
  }

  @Differentiable
  static double g(Vec p, Vec q, double k) {
    Vec s = Vec.ZERO;
    for (int i = 0; i < 3; i++) {
      s = s.plus(p.times(k));
      if (i == 1)
        s = s.plus(q);
    }
    return s.dot(s) * q.x();
  }

  @Differentiable
  static double h(Vec[] ps) {
    double t = 0;
    for (Vec p : ps) t += p.x() * p.y();
    for (int i = 1; i < ps.length; i++) t += ps[i].dot(ps[i - 1]);
    return t;
  }

  @Differentiable
  static double orbit(State s, double dt) {
    State t = s;
    for (int i = 0; i < 5; i++) {
      Vec a = t.position().times(-1 / Math.pow(t.position().dot(t.position()), 1.5));
      Vec v = t.velocity().plus(a.times(dt));
      t = new State(t.position().plus(v.times(dt)), v, t.steps() + 1);
    }
    return t.position().x() + t.velocity().y() * t.steps();
  }

  @Differentiable
  static double own(double a, double[] w) {
    Own o = new Own(a * 2, w.clone());
    o.w()[0] *= o.a();
    double s = 0;
    for (double x : o.w()) s += x * o.a();
    return s;
  }

  @Differentiable
  static Vec turn(Vec p, double angle) {
    Vec r = Vec.of(angle);
    return new Vec(p.x() * r.x() - p.y() * r.y(), p.x() * r.y() + p.y() * r.x());
  }

  @Differentiable
  static void move(Vec[] ps, double k) {
    for (int i = 0; i < ps.length; i++) ps[i] = ps[i].times(k).plus(ps[0]);
  }
}
