package dev.backflow.processor.declared;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.backflow.Gate;
import dev.backflow.Gradient;
import dev.backflow.check.GradientCheck;
import dev.backflow.gates.Gates;
import dev.backflow.processor.corpus.Compiled;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The local gradients of the library's gates, as the processor takes them from its class file. */
class LibraryTest {
    private static final double INFINITY = Double.POSITIVE_INFINITY, LARGEST = Double.MAX_VALUE;
    private static final double[] LINE = {-300, -38, -9, -1.7, -0.3, -1e-5, 1e-5, 0.3, 1.7, 9, 38, 300}, UNIT = {1e-6, 0.3, 0.5, 0.6, 0.999};
    private static final Class<?> CALLERS = compiled();

    /** Where each gate is held to differences: on every smooth branch, both signs. */
    private static final Map<String, double[][]> POINTS = Map.ofEntries(
        Map.entry("sigmoid", row(LINE)), Map.entry("relu", row(LINE)), Map.entry("softplus", row(LINE)), Map.entry("gelu", row(LINE)),
        Map.entry("swish", row(LINE)), Map.entry("normalDensity", row(LINE)), Map.entry("normalCdf", row(LINE)), Map.entry("square", row(LINE)),
        Map.entry("logit", row(UNIT)), Map.entry("leakyRelu", new double[][] {LINE, {0.1, -0.5, 2}}), Map.entry("logAddExp", new double[][] {LINE, {-8, 0.3, 9}}));

    /** What a gradient is where differences say nothing: at kinks, and far out. */
    private record Edge(String gate, double expected, Object... point) {}

    private static final List<Edge> EDGES = List.of(
        new Edge("relu", 0, 0.0), new Edge("relu", 0, -INFINITY), new Edge("relu", 1, INFINITY), new Edge("leakyRelu", 0.1, 0.0, 0.1),
        new Edge("sigmoid", 0, -INFINITY), new Edge("sigmoid", 0, INFINITY), new Edge("softplus", 0, -LARGEST), new Edge("softplus", 1, INFINITY),
        new Edge("gelu", 0, -INFINITY), new Edge("gelu", 1, INFINITY), new Edge("gelu", 1, LARGEST), new Edge("swish", 0, -INFINITY), new Edge("swish", 1, LARGEST),
        new Edge("normalDensity", 0, -INFINITY), new Edge("normalDensity", 0, LARGEST), new Edge("normalCdf", 0, INFINITY), new Edge("constant", 0, 3.0),
        new Edge("logAddExp", 0.5, INFINITY, INFINITY), new Edge("logAddExp", 0.5, -INFINITY, -INFINITY), new Edge("logAddExp", 0, -LARGEST, LARGEST),
        new Edge("softplus", Double.NaN, Double.NaN), new Edge("gelu", Double.NaN, Double.NaN), new Edge("logit", INFINITY, 0.0));

    @Test
    void everyGateHasPoints() {
        Set<String> gates = gates().map(Method::getName).collect(Collectors.toCollection(TreeSet::new));
        Set<String> rows = new TreeSet<>(POINTS.keySet());
        rows.add("constant");
        assertEquals(gates, rows);
    }

    @Test
    void gradientsAgreeWithDifferences() {
        POINTS.forEach((gate, axes) -> grid(axes).forEach(point -> GradientCheck.of(CALLERS, gate).atPoint(point)));
    }

    @Test
    void gradientsAtKinksAndFarOut() throws ReflectiveOperationException {
        for (Edge edge : EDGES) assertEquals(edge.expected(), first(edge), edge.toString());
    }

    private static double first(Edge edge) throws ReflectiveOperationException {
        Class<?>[] types = Arrays.stream(edge.point()).map(x -> double.class).toArray(Class<?>[]::new);
        Method companion = Class.forName("CallersGrad", true, CALLERS.getClassLoader()).getDeclaredMethod(edge.gate(), types);
        companion.setAccessible(true);
        return ((Gradient<?>) companion.invoke(null, edge.point())).toArray()[0];
    }

    private static Stream<Method> gates() {
        return Arrays.stream(Gates.class.getMethods()).filter(m -> m.isAnnotationPresent(Gate.class) && m.getAnnotation(Gate.class).vjp().isEmpty());
    }

    private static Class<?> compiled() {
        String callers = gates().map(LibraryTest::caller).collect(Collectors.joining("", "final class Callers {\n", "}\n"));
        Compiled compiled = Compiled.of("Callers", callers);
        assertEquals("", compiled.messages());
        return compiled.load("Callers");
    }

    private static String caller(Method gate) {
        int n = gate.getParameterCount();
        String parameters = IntStream.range(0, n).mapToObj(i -> "double x" + i).collect(Collectors.joining(", "));
        String arguments = IntStream.range(0, n).mapToObj(i -> "x" + i).collect(Collectors.joining(", "));
        return "  @dev.backflow.Differentiable static double " + gate.getName() + "(" + parameters + ") { return dev.backflow.gates.Gates."
            + gate.getName() + "(" + arguments + "); }\n";
    }

    private static double[][] row(double... points) {
        return new double[][] {points};
    }

    private static List<Object[]> grid(double[][] axes) {
        List<Object[]> points = Arrays.stream(axes[0]).mapToObj(x -> new Object[] {x}).toList();
        return axes.length == 1 ? points
            : points.stream().flatMap(p -> Arrays.stream(axes[1]).mapToObj(y -> new Object[] {p[0], y})).toList();
    }
}
