import dev.backflow.Differentiable;

/**
 * Components and private records whose names the generated text has for itself.
 */
class RecordNames {

  record Odd(double other, double factor, double all, double at, double zero, double from, double gradient, double i, double[] known, double[] aliases) {
  }

  private record Own(double from, double[] all) {

    double sum() {
      return from + all[0];
    }
  }

  @Differentiable
  static double f(Odd o) {
    return o.other() * o.factor() + o.all() * o.at() * o.zero() + o.from() * o.gradient() * o.i() + o.known()[0] * o.aliases()[1];
  }

  @Differentiable
  static double g(Odd o, double[] k) {
    o.known()[0] = k[1] * o.other();
    return o.known()[0] * o.all();
  }

  @Differentiable
  static double h(double a, double[] w) {
    Own[] all = { new Own(a, w), new Own(a * a, w.clone()) };
    double s = 0;
    for (Own o : all) s += o.sum() * o.from();
    return s;
  }
}
