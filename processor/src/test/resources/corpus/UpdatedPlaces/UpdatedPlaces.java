import dev.backflow.Differentiable;

/** The value of a compound assignment is that of the element it wrote, even if it changed what chose the element. */
final class UpdatedPlaces {
    private UpdatedPlaces() {}

    @Differentiable
    static double chosen(double[] v, double[] w, double x) {
        v[1] = 0.5;
        double y = ((v[1] > 1 ? w : v)[1] += 1 + x * x) * v[0];
        return y * y + w[1];
    }

    @Differentiable
    static double indexed(double[] v, double x) {
        v[0] = 0.5;
        double y = (v[(int) v[0]] += 1 + x * x / (1 + x * x)) * v[2];
        return y * v[1];
    }
}
