import dev.backflow.*;
import java.util.Arrays;
/** Copies of arrays that are chosen in the midst of an expression. */
class ChosenCopies {
    @Differentiable
    static double f(double[] a, @Constant double t) {
        double[] v1 = Arrays.copyOf(t < 2.5 ? a : a, 4);
        double v7 = 2.5;
        for (double c : v1) v7 += c * c;
        return v7;
    }
    @Differentiable
    static double g(double[] a, double[] b, @Constant double t) {
        double[] v1 = (t < 0 ? a : b).clone();
        double v7 = 2.5;
        for (double c : v1) v7 += c * c;
        return v7;
    }
    @Differentiable
    static double h(double[] a, double[] b, @Constant double t) {
        double[] v1 = Arrays.copyOf(t < 0 ? a : b, 40);
        double v7 = 2.5;
        for (double c : v1) v7 += c * c;
        return v7;
    }
}
