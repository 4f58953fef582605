import dev.backflow.Differentiable;

/** The neuron of the notes, its sigmoid written out in gates. */
final class Neuron {
  @Differentiable
  static double neuron(double[] w, double[] x) {
    double dot = w[2];
    for (int i = 0; i < 2; i++) {
      dot += w[i] * x[i];
    }
    double e = Math.exp(-dot);
    return 1 / (1 + e);
  }
}
