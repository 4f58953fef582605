package p;

import static dev.backflow.processor.project.Near.differentiates;

import dev.backflow.Checkpointed;
import dev.backflow.Constant;
import dev.backflow.Differentiable;
import dev.backflow.Workspace;
import q.Vectors;

/** Pure methods of other files take constant arrays, and leave them constant; what they give is new, whatever is at which of its places. */
class Main {
  private static final double[][] EXAMPLES = {{1, 2}, {-1, 0.5}, {3, 1}};

  @Differentiable(workspace = true)
  static double loss(double[] weights, @Constant double[][] examples, @Constant double[] target) {
    double loss = 0;
    for (int i = 0; i < examples.length; i++) loss += Math.log1p(Math.exp(-target[i] * Vectors.dot(examples[i], weights)));
    return loss + Vectors.dot(target, target) * weights[0];
  }

  @Differentiable(workspace = true)
  static double solved(double x, @Constant double[] right) {
    double[][] matrix = {{0.1, x, 1}, {x * x, 2, 0.5}, {1, 0, Math.sin(x)}};
    return Vectors.dot(Vectors.solve(matrix, right), right);
  }

  /** The arguments change between the calls and afterwards, and the reverse pass is given what they were. */
  @Differentiable
  static double overwritten(double x) {
    double[] a = {x, 2 * x}, b = {3, x * x};
    double sum = Vectors.dot(a, b);
    a[0] = sum;
    sum += Vectors.dot(a, a);
    a = Vectors.scaled(sum, a);
    b[1] = a[0];
    return Vectors.dot(b, a) * sum;
  }

  @Differentiable
  static double shared(double x) {
    double[][] rows = Vectors.twice(new double[] {x, 1});
    rows[0][0] *= x;
    Vectors.Halves halves = Vectors.halves(rows[1], new double[] {1, 2});
    halves.left()[0] *= halves.right()[0];
    return halves.right()[0] * rows[1][0] + halves.left()[1] * rows[2][0];
  }

  @Differentiable
  @Checkpointed(snapshots = 2)
  static double stepped(double x, @Constant double[] given) {
    for (int i = 0; i < 6; i++) x = Math.sin(Vectors.dot(new double[] {x, x}, given)) + x;
    return x;
  }

  private static double loss(double weight) {
    return loss(new double[] {weight, 0.3}, EXAMPLES, new double[] {1, -1, 1});
  }

  static void check() {
    double[] weights = {0.4, 0.3}, target = {1, -1, 1}, right = {1, 2, 3}, given = {0.5, 0.25};
    differentiates(Main::loss, 0.4, MainGrad.loss(weights, EXAMPLES, target).dweights()[0]);
    MainGrad.LossGradient into = MainGrad.LossGradient.like(weights, EXAMPLES, target);
    Workspace workspace = new Workspace();
    for (int i = 0; i < 3; i++) MainGrad.lossInto(weights, EXAMPLES, target, 0.5, into.clear(), workspace);
    differentiates(Main::loss, 0.4, 2 * into.dweights()[0]);
    differentiates(x -> solved(x, right), 0.7, MainGrad.solved(0.7, right).dx());
    differentiates(Main::overwritten, 0.7, MainGrad.overwritten(0.7).dx());
    differentiates(Main::shared, 0.7, MainGrad.shared(0.7).dx());
    differentiates(x -> stepped(x, given), 0.3, MainGrad.stepped(0.3, given).dx());
  }
}
