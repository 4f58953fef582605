package dev.backflow.processor.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.backflow.processor.corpus.Compiled;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every row, at points on every branch and of both signs: javac and the interpreter read its texts alike, and its local
 * gradients are what differences give.
 */
class RowsTest {
    private static final double[][] GRID = {
        {-7.3, -3.7, -1.3, -0.6, 0.35, 0.8, 2.2, 5.1, 11.3}, {-2, -0.45, 0.57, 1.4, 3}, {-2.6, 0.25, 1.9, 8.5}};
    private static final double[] WHOLE = {-4, 0, 1, 5};
    private static final double EXACT = 1e-8;
    private static final List<Sample> SAMPLES = Sample.all();

    private static Class<?> compiled;

    static Stream<Integer> samples() {
        return IntStream.range(0, SAMPLES.size()).boxed();
    }

    @BeforeAll
    static void compile() {
        StringBuilder text = new StringBuilder("final class Rows {\n");
        for (int i = 0; i < SAMPLES.size(); i++) text.append(SAMPLES.get(i).methods("_" + i));
        Compiled rows = Compiled.of("Rows", text + "}\n", "-proc:none");
        assertTrue(rows.isSuccessful(), rows::messages);
        compiled = rows.load("Rows");
    }

    @ParameterizedTest(name = "row {0}")
    @MethodSource("samples")
    void localGradientsAreWhatDifferencesGive(int number) {
        Sample sample = SAMPLES.get(number);
        int[] tried = new int[sample.inputs()];
        for (double[] point : points(sample)) {
            double out = call("f_" + number, point);
            if (Double.isNaN(out)) continue;
            assertEquals(out, sample.output(point), () -> sample + " at " + Arrays.toString(point));
            for (int i = 0; i < tried.length; i++) if (!sample.isWhole(i) && agrees(sample, number, i, point, out)) tried[i]++;
        }
        for (int i = 0; i < tried.length; i++) assertTrue(tried[i] > 1 || sample.isWhole(i), sample + ": input " + i + " was not tried");
    }

    /** Whether there is a derivative in this input here. */
    private static boolean agrees(Sample sample, int number, int input, double[] point, double out) {
        double partial = sample.isLocallyConstant() ? 0 : sample.partial(input, point, out);
        if (!sample.isLocallyConstant())
            assertEquals(call("d" + input + "_" + number, with(point, point.length, out)), partial, () -> sample + ": texts at " + Arrays.toString(point));
        Differences.Estimate estimate = Differences.of(x -> call("f_" + number, with(point, input, x)), point[input]);
        if (Double.isNaN(estimate.derivative())) return false;
        double tolerance = EXACT * Math.max(1, Math.abs(estimate.derivative())) + estimate.error();
        assertTrue(estimate.error() < 1e-5 * Math.max(1, Math.abs(estimate.derivative())), () -> sample + ": no smooth point " + Arrays.toString(point));
        assertEquals(estimate.derivative(), partial, tolerance, () -> sample + ": input " + input + " at " + Arrays.toString(point));
        return true;
    }

    private static double[] with(double[] point, int index, double value) {
        double[] changed = Arrays.copyOf(point, Math.max(point.length, index + 1));
        changed[index] = value;
        return changed;
    }

    private static List<double[]> points(Sample sample) {
        List<double[]> points = List.of(new double[0]);
        for (int i = 0; i < sample.inputs(); i++) {
            List<double[]> longer = new ArrayList<>();
            for (double[] point : points) for (double x : sample.isWhole(i) ? WHOLE : GRID[i]) longer.add(with(point, point.length, x));
            points = longer;
        }
        return points;
    }

    /** A method of the compiled rows; NaN outside of its domain. */
    private static double call(String name, double... arguments) {
        Method method = Arrays.stream(compiled.getDeclaredMethods()).filter(m -> m.getName().equals(name)).findFirst().orElseThrow();
        Object[] boxed = new Object[arguments.length];
        for (int i = 0; i < boxed.length; i++) boxed[i] = method.getParameterTypes()[i] == int.class ? (Object) (int) arguments[i] : (Object) arguments[i];
        try {
            method.setAccessible(true);
            return (double) method.invoke(null, boxed);
        } catch (InvocationTargetException outside) {
            return Double.NaN;
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }
}
