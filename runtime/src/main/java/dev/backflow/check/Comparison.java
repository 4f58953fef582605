package dev.backflow.check;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/** What differences say of a gradient: nothing where they agree, else a line for each element. */
final class Comparison {
    private static final int MOST_ELEMENTS = 2000, MOST_LINES = 10;
    private final Trial trial;
    private final double tolerance;
    private final double smallest;

    private Comparison(Trial trial, double tolerance) {
        this.trial = trial;
        this.tolerance = tolerance;
        double largest = 0;
        for (double number : trial.given()) if (Double.isFinite(number)) largest = Math.max(largest, Math.abs(number));
        smallest = Math.max(1e-12, Math.max(1e-9 * largest, 1e3 * trial.rounding()));
    }

    /** The report, if there is anything to report. */
    static Optional<String> of(Trial trial, double tolerance) {
        Comparison comparison = new Comparison(trial, tolerance);
        List<String> lines = new ArrayList<>();
        comparison.elements().forEach(k -> comparison.line(k).ifPresent(lines::add));
        return lines.isEmpty() ? Optional.empty() : Optional.of(report(trial.title(), lines));
    }

    private static String report(String title, List<String> lines) {
        StringBuilder report = new StringBuilder("the gradient of ").append(title).append(" is not what differences say:");
        lines.stream().limit(MOST_LINES).forEach(line -> report.append("\n  ").append(line));
        if (lines.size() > MOST_LINES) report.append("\n  and ").append(lines.size() - MOST_LINES).append(" more");
        return report.toString();
    }

    /** All elements, or of very many a sample that is always the same. */
    private IntStream elements() {
        int n = trial.point().length;
        return n <= MOST_ELEMENTS ? IntStream.range(0, n) : new Random(231).ints(0, n).distinct().limit(MOST_ELEMENTS).sorted();
    }

    private Optional<String> line(int k) {
        double given = trial.given()[k];
        Line line = trial.line(k);
        Estimate central = Estimate.central(line);
        if (agree(given, central)) return Optional.empty();
        return line(trial.label().apply(k) + " is " + given, given, central, Estimate.left(line), Estimate.right(line));
    }

    private Optional<String> line(String start, double given, Estimate central, Estimate left, Estimate right) {
        boolean before = settles(given, left), after = settles(given, right);
        if (before && after && !agree(left.derivative(), right)) return kink(start, given, left.derivative(), right.derivative());
        if (before && !Double.isFinite(right.derivative())) return edge(start, given, left, "left", "right");
        if (after && !Double.isFinite(left.derivative())) return edge(start, given, right, "right", "left");
        if (settles(given, central)) return Optional.of(start + ", differences say " + shown(central) + hint(given, central));
        return Optional.of(start + ", and differences do not settle here (" + shown(central) + " ± " + (float) central.error() + "): check at another point");
    }

    /** At a kink a gradient is a choice: anything from one side's derivative to the other's. */
    private Optional<String> kink(String start, double given, double left, double right) {
        double slack = tolerance * Math.max(Math.abs(left), Math.abs(right)) + smallest;
        if (given >= Math.min(left, right) - slack && given <= Math.max(left, right) + slack) return Optional.empty();
        return Optional.of(start + ", and here is a kink: differences say " + (float) left + " from the left, " + (float) right + " from the right");
    }

    private Optional<String> edge(String start, double given, Estimate estimate, String there, String nothing) {
        if (agree(given, estimate)) return Optional.empty();
        return Optional.of(start + ", differences from the " + there + " say " + shown(estimate) + " (there is no value to the " + nothing + ")" + hint(given, estimate));
    }

    private boolean agree(double given, Estimate estimate) {
        double size = Math.max(Math.abs(given), Math.abs(estimate.derivative()));
        return settles(given, estimate)
            && Math.abs(given - estimate.derivative()) <= Math.max(smallest, Math.max(tolerance * size, 4 * estimate.error()));
    }

    private boolean settles(double given, Estimate estimate) {
        double size = Double.isFinite(given) ? Math.max(Math.abs(given), Math.abs(estimate.derivative())) : Math.abs(estimate.derivative());
        return estimate.settles(Math.max(smallest, 1e-2 * size));
    }

    /** As many digits as are known. */
    private static String shown(Estimate estimate) {
        return estimate.error() < 1e-9 * Math.abs(estimate.derivative()) ? rounded(estimate.derivative(), 9) : rounded(estimate.derivative(), 6);
    }

    private static String rounded(double number, int digits) {
        if (!Double.isFinite(number)) return String.valueOf(number);
        return String.valueOf(new BigDecimal(number).round(new MathContext(digits)).doubleValue());
    }

    /** What people most often get wrong. */
    private String hint(double given, Estimate estimate) {
        double expected = estimate.derivative();
        if (agree(-given, estimate)) return " (the sign?)";
        if (given == 0) return " (does nothing flow?)";
        for (int factor : new int[] {2, 3, 4})
            if (agree(given / factor, estimate)) return " (" + factor + " times too much?)";
            else if (agree(given * factor, estimate)) return " (a factor of " + factor + " missing?)";
        return expected != 0 && agree(1 / given, estimate) ? " (upside down?)" : "";
    }
}
