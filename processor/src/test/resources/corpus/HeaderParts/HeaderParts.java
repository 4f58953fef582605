import dev.backflow.Differentiable;

/** The header of a loop may run over lines, with braces in it. */
class HeaderParts {
    @Differentiable
    static double chosen(double[] b, int c) {
        double s = 0;
        for (int m = (b[1] *= 2.5) < 2.5 || switch (c) {
            case 0 -> {
                yield c;
            }
            case 1 ->
                2.5; // a brace } of nobody's
            default ->
                2.5;
        } > 2.5 ? c : 1; m < 3; m += switch (c) {
            case 0 -> 1;
            default -> {
                b[0] += b[1];
                yield 2;
            }
        }) {
            s += b[0];
        }
        return s * b[1];
    }
}
