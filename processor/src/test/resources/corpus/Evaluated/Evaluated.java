import dev.backflow.Differentiable;

/** Sines and cosines of the same angle: what the forward pass evaluates, the reverse pass does not evaluate again. */
final class Evaluated {
    private Evaluated() {}

    @Differentiable
    static double named(double x, double angle) {
        double cos = Math.cos(angle);
        double sin = Math.sin(angle);
        return x * cos + sin;
    }

    @Differentiable
    static double together(double e) {
        return (e - Math.sin(e)) / (1 - 0.3 * Math.cos(e));
    }

    /** The angle changes between the sine and the cosine. */
    @Differentiable
    static double changed(double angle) {
        double sin = Math.sin(angle);
        angle = angle * angle;
        double cos = Math.cos(angle);
        return sin * cos;
    }

    /** One way out does not pass the cosine. */
    @Differentiable
    static double passed(double angle, double x) {
        double sum = 0;
        for (int i = 0; i < 3; i++) {
            double at = angle + i * x;
            double sin = Math.sin(at);
            sum += sin * x;
            if (sum > 1) {
                continue;
            }
            double cos = Math.cos(at);
            sum += cos * cos;
        }
        return sum;
    }

    @Differentiable
    static double elements(double[] angles) {
        double sum = 0;
        for (int i = 0; i < angles.length; i++) {
            double sin = Math.sin(angles[i]);
            double cos = Math.cos(angles[i]);
            sum += sin * sin * cos;
        }
        double last = Math.cos(angles[0]);
        angles[0] = 2;
        return sum + last + Math.sin(angles[0]);
    }

    @Differentiable
    static double hyperbolic(double x) {
        double cosh = Math.cosh(x);
        return Math.sinh(x) * cosh;
    }
}
