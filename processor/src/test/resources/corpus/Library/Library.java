import dev.backflow.Constant;
import dev.backflow.Differentiable;
import dev.backflow.gates.Flat;
import dev.backflow.gates.Gates;

/** Through the library of gates: every gate of it. */
final class Library {
    @Differentiable
    static double activations(double x, double y) {
        double a = Gates.sigmoid(x) + Gates.softplus(y) * Gates.gelu(x + 0.25);
        double b = Gates.swish(a) - Gates.logAddExp(x, 2 * y);
        return Gates.square(b) + Gates.relu(a - y) + Gates.leakyRelu(x, 0.1 + y);
    }

    @Differentiable
    static double probabilities(double x, double y) {
        double p = Gates.normalCdf(x) * Gates.normalDensity(y);
        return Gates.logit(0.5 * p + 0.25 * Gates.sigmoid(y));
    }

    /** {@code (x - c)²} with the c that x has here: the gradient is 0, and the value too. */
    @Differentiable
    static double held(double x, double y) {
        return Gates.square(x - Gates.constant(x)) + y * Gates.constant(y) - Gates.constant(0.5 * y * y);
    }

    /** {@code x² / 2}, half of which is held. */
    @Differentiable
    static double heldArrays(double[] x, double[][] w) {
        double half = Gates.dot(x, Gates.constant(x)) + Gates.dot(w[0], Gates.constant(w)[0]);
        return half - Gates.constant(0.5 * (Gates.dot(x, x) + Gates.dot(w[0], w[0])));
    }

    @Differentiable
    static double[] vectors(double alpha, double[] x, double[] y) {
        double[] z = Gates.axpy(alpha, x, y);
        double[] s = Gates.softmax(z);
        double[] l = Gates.logSoftmax(Gates.convolve(s, y));
        return new double[] {Gates.dot(Gates.gelu(z), s), Gates.norm(Gates.softplus(x)), Gates.sum(Gates.sigmoid(x)), Gates.sum(l), Gates.mean(z), Gates.logSumExp(y)};
    }

    /** A network of two layers, an example a column. */
    @Differentiable
    static double loss(double[][] w, double[][] v, @Constant double[][] x, int label) {
        double[][] h = Gates.matMul(w, x);
        double[][] scores = Gates.transpose(Gates.matMul(v, Gates.relu(h)));
        double loss = 0;
        for (double[] row : scores) loss += Gates.crossEntropy(row, label);
        return loss / scores.length + 0.01 * Gates.sum(w);
    }

    @Differentiable
    static double distance(double[] scores, double[] target) {
        return Gates.crossEntropy(scores, Gates.softmax(target));
    }

    /** The rows of a score matrix attend to the rows of a value matrix. */
    @Differentiable
    static double[][] attention(double[][] q, double[][] k, double[][] v) {
        return Gates.matMul(Gates.softmax(Gates.matMulTransposed(q, k)), v);
    }

    @Differentiable
    static double quadratic(double[][] a, double[] x) {
        double[][] gram = Gates.transposedMatMul(a, Gates.logSoftmax(Gates.swish(a)));
        return Gates.dot(Gates.matVec(gram, x), x) + Gates.sum(Gates.outer(x, x));
    }

    /** What a gate has read may be overwritten: the reverse pass has the numbers of then. */
    @Differentiable
    static double overwritten(double[] x, double[] y) {
        double s = Gates.dot(x, y);
        for (int i = 0; i < x.length; i++) x[i] *= s;
        double t = Gates.norm(x);
        y[0] = t;
        return t + Gates.logSumExp(y);
    }

    @Differentiable
    static double steps(double[][] w, double[] x, int n) {
        double[] state = x.clone();
        for (int i = 0; i < n; i++) {
            double[] next = Gates.matVec(w, state);
            for (int j = 0; j < next.length; j++) state[j] = Math.tanh(next[j]) + Gates.swish(next[j]);
        }
        return Gates.norm(state);
    }

    @Differentiable
    static double[] flat(double[] a, double[] b) {
        double[] product = Flat.matMul(a, Flat.transpose(b, 2, 2), 2, 2, 2);
        double[] other = Flat.matMulTransposed(product, a, 2, 2, 2);
        double[] third = Flat.transposedMatMul(other, b, 2, 2, 2);
        return Flat.matVec(third, new double[] {a[0], b[3]}, 2, 2);
    }
}
