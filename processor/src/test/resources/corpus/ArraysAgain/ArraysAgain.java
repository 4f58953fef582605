import dev.backflow.Constant;
import dev.backflow.Differentiable;
/** Arrays that the rounds of loops make anew: some can be filled again by the next round, some cannot. */
@SuppressWarnings("backflow")
final class ArraysAgain {
  private ArraysAgain() {}

  @Differentiable(workspace = true)
  static double filled(@Constant double[][] points, double[][] means, double[] w) {
    double total = 0;
    for (double[] point : points) {
      double sum = 0;
      for (int k = 0; k < means.length; k++) {
        double[] d = new double[Math.min(point.length, w.length)];
        for (int i = 0; i < d.length; i++) d[i] = Math.exp(0.1 * (point[i] - means[k][i]));
        for (int i = 0; i < d.length; i++) for (int j = 0; j <= i; j++) sum += w[i] * d[j] * d[i];
      }
      total += sum * sum;
    }
    return total;
  }

  @Differentiable
  static double growing(double[] x, double[] w, int n) {
    double total = 0;
    for (int round = 0; round < 3; round++) {
      double sum = 0;
      for (int k = 0; k < 2; k++) {
        double[] d = new double[x.length - (round + n) % 2];
        for (int i = 0; i < d.length; i++) d[i] = Math.sin(x[i] + w[k] + round);
        for (int i = 0; i < d.length; i++) for (int j = 0; j <= i; j++) sum += d[j] * d[i] * x[i];
      }
      total += sum * sum;
    }
    return total;
  }

  @Differentiable
  static double inPart(double[] x, double[] w, int n) {
    double total = 0;
    for (int round = 0; round < 3; round++) {
      double sum = 0;
      for (int k = 0; k < 2; k++) {
        double[] d = new double[x.length];
        for (int i = (round + n) % 2; i < x.length; i++) d[i] = Math.sin(x[i] + w[k] + round);
        for (int i = 0; i < d.length; i++) for (int j = 0; j <= i; j++) sum += d[j] * d[i] * x[i];
      }
      total += sum * sum;
    }
    return total;
  }

  @Differentiable
  static double atTimes(double[] x, double[] w, int n) {
    double total = 0;
    for (int round = 0; round < 3; round++) {
      double sum = 0;
      for (int k = 0; k < 2; k++) {
        double[] d = new double[x.length];
        for (int i = 0; i < x.length; i++) {
          if ((i + round) % 3 == 0) continue;
          d[i] = Math.sin(x[i] + w[k] + round);
        }
        double[] e = new double[x.length];
        for (int i = 0; i < x.length; i++) {
          e[i] = Math.cos(x[i] + w[k] * round);
          if ((i + round) % 3 == 1) break;
        }
        for (int i = 0; i < d.length; i++) for (int j = 0; j <= i; j++) sum += d[j] * e[i] * x[i] + e[j];
      }
      total += sum * sum;
    }
    return total;
  }

  @Differentiable
  static double ahead(double[] x, double[] w, int n) {
    double total = 0;
    for (int round = 0; round < 3; round++) {
      double sum = 0;
      for (int k = 0; k < 2; k++) {
        double[] d = new double[x.length];
        for (int i = 0; i < x.length; i++) {
          d[i] = Math.sin(x[i] + w[k] + round) + d[(i + 1) % x.length];
          d[i] += d[x.length - 1 - i];
        }
        for (int i = 0; i < d.length; i++) for (int j = 0; j <= i; j++) sum += d[j] * d[i] * x[i];
      }
      total += sum * sum;
    }
    return total;
  }

  @Differentiable
  static double before(double[] x, double[] w, int n) {
    double total = 0;
    for (int round = 0; round < 3; round++) {
      double sum = 0;
      double[] last = x;
      for (int k = 0; k < 3; k++) {
        double[] d = new double[x.length];
        for (int i = 0; i < x.length; i++) d[i] = Math.sin(x[i] + w[k % 2] + round + last[i]);
        for (int i = 0; i < d.length; i++) for (int j = 0; j <= i; j++) sum += d[j] * d[i] * last[i];
        if (k != round) last = d;
      }
      total += sum * sum;
    }
    return total;
  }

  @Differentiable
  static double keptByTheUser(double[] x, double[] w, int n) {
    double total = 0;
    double[][] kept = new double[3][];
    for (int round = 0; round < 3; round++) {
      double sum = 0;
      for (int k = 0; k < 3; k++) {
        double[] d = new double[x.length];
        kept[k] = d;
        for (int i = 0; i < x.length; i++) d[i] = Math.sin(x[i] + w[k % 2] + round);
        double[] first = kept[0];
        for (int i = 0; i < d.length; i++) for (int j = 0; j <= i; j++) sum += d[j] * d[i] * first[i];
      }
      total += sum * sum;
    }
    return total + kept[1][0] * kept[2][1];
  }

  @Differentiable
  static double thrown(double[] x, double[] w, int n) {
    double total = 0;
    for (int round = 0; round < 3; round++) {
      double sum = 0;
      for (int k = 0; k < 2; k++) {
        double[] d = new double[x.length];
        for (int i = 0; i < x.length; i++) d[i] = Math.sin(x[i] + w[k]) + (n == round ? x[i + 1] : 0);
        for (int i = 0; i < d.length; i++) for (int j = 0; j <= i; j++) sum += d[j] * d[i] * x[i];
      }
      total += sum * sum;
    }
    return total;
  }

  @Differentiable(workspace = true)
  static float singles(float[] x, float[] w, int n) {
    double total = 0;
    for (int round = 0; round < 4; round++) {
      double sum = 0;
      for (int k = 0; k < w.length; k++) {
        float[] d = new float[w.length];
        for (int i = 0; i < w.length; i++) d[i] = 0.5f * w[i];
        for (int i = 0; i < d.length; i++) sum += d[i] * d[i] * (k + n);
      }
      total += 0.01 * sum * sum;
    }
    return (float) total;
  }
}
