package dev.backflow.processor.random;

import dev.backflow.processor.corpus.Agreement;
import dev.backflow.processor.corpus.Compiled;
import dev.backflow.processor.corpus.Points;
import dev.backflow.processor.corpus.Tally;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * One program run beside its companion: value, effects and exceptions exactly, the gradient against differences, and against the
 * gradient without analyses. The gradient of a program in {@code float} is held against that of the same program in {@code double}.
 */
final class Trial {
    /** Ends the name of the program in {@code double}. */
    static final String WIDE = "W";
    private static final int POINTS = 4;
    private final String name;
    private final String text;
    private final Compiled plain;
    private final Compiled everything;
    private final Tally tally;

    Trial(String name, String text, Compiled plain, Compiled everything, Tally tally) {
        this.name = name;
        this.text = text;
        this.plain = plain;
        this.everything = everything;
        this.tally = tally;
    }

    static boolean isSingle(String text) {
        return text.matches("(?s).*(\\bfloat\\b|\\df\\b).*");
    }

    Optional<Failure> failure() {
        try {
            return problem().map(p -> new Failure(name, text, p.split(" ")[0], p));
        } catch (LinkageError | RuntimeException e) {
            return Optional.of(new Failure(name, text, "HARNESS", String.valueOf(e)));
        }
    }

    private Optional<String> problem() {
        Agreement one = agreement(name, text, plain), other = agreement(name, text, everything);
        Optional<Widened> widened = isSingle(text) ? Optional.of(widened(one)) : Optional.empty();
        List<Object[]> points = Points.of(method(name, plain), POINTS), same = Points.of(method(name, everything), POINTS);
        for (int i = 0; i < points.size(); i++) {
            int number = i;
            Object[] point = points.get(i), again = same.get(i);
            Optional<String> problem = one.problem(point).flatMap(p -> apartFromPoles(p, one.gradient(point), number)).or(() -> twins(one.gradient(point), other.gradient(again), number)).or(() -> widened.flatMap(w -> w.problem(point)));
            if (problem.isPresent()) return problem;
        }
        return Optional.empty();
    }

    /** A zero cotangent that meets a pole is NaN (DESIGN 2.6): then the gradient with strong zeros is right, and the same wherever there is no NaN. */
    private Optional<String> apartFromPoles(String problem, double[] gradient, int number) {
        if (!meetsPole(gradient)) return Optional.of(problem);
        Compiled compiled = Compiled.of(name, text, "-Abackflow.zero=strong");
        Agreement strong = agreement(name, text, compiled);
        Object[] point = Points.of(method(name, compiled), POINTS).get(number);
        double[] right = strong.gradient(point);
        for (int i = 0; i < Math.min(gradient.length, right.length); i++) if (Double.isNaN(gradient[i])) gradient[i] = right[i];
        return strong.problem(point).or(() -> twins(gradient, right)).map(p -> problem + "; with strong zeros " + p);
    }

    /** Whether a gradient, none where the companion throws, may have met a pole. */
    static boolean meetsPole(double[] gradient) {
        return gradient != null && Arrays.stream(gradient).anyMatch(Double::isNaN);
    }

    /** Without analyses, what nothing depends on may meet a pole. */
    private Optional<String> twins(double[] on, double[] off, int number) {
        return twins(on, off).flatMap(problem -> apartFromPoles(problem, off, number).or(() -> twins(on, off)));
    }

    private Optional<String> twins(double[] on, double[] off) {
        return isClose(on, off, isSingle(text) ? 1e-6 : 1e-10) ? Optional.empty() : Optional.of("analyses on " + Arrays.toString(on) + ", off " + Arrays.toString(off));
    }

    /** Sums may be in another order; those of {@code float} are rounded on the way. */
    private static boolean isClose(double[] one, double[] other, double precision) {
        if (one.length != other.length) return false;
        double scale = Arrays.stream(one).map(Math::abs).filter(Double::isFinite).max().orElse(0);
        for (int i = 0; i < one.length; i++)
            if (Double.compare(one[i], other[i]) != 0 && !(Math.abs(one[i] - other[i]) <= precision * Math.max(scale, 1e-300))) return false;
        return true;
    }

    private Widened widened(Agreement one) {
        String wide = RandomProgram.wide(text, name, name + WIDE);
        return new Widened(one, agreement(name + WIDE, wide, plain), factor -> nudged(wide, factor));
    }

    /** The program in {@code double} where each cast that was to {@code float} is off by about what a {@code float} is off. */
    private Agreement nudged(String wide, double factor) {
        String text = RandomProgram.nudged(wide, factor);
        return agreement(name + WIDE, text, Compiled.of(name + WIDE, text));
    }

    private Agreement agreement(String name, String text, Compiled compiled) {
        return new Agreement(method(name, compiled), compiled.load(name + "Grad"), text, tally);
    }

    private static Method method(String name, Compiled compiled) {
        return Arrays.stream(compiled.load(name).getDeclaredMethods()).filter(m -> m.getName().equals("f")).findFirst().orElseThrow();
    }
}
