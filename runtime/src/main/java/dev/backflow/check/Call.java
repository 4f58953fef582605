package dev.backflow.check;

import dev.backflow.Constant;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** A method at one point: what it gives there, and which of its arguments are differentiated. */
record Call(Method method, Object on, Object[] arguments, Object value, Object[] after) {

    static Call of(Method method, Object... arguments) {
        Object on = Modifier.isStatic(method.getModifiers()) ? null : instance(method.getDeclaringClass());
        Object[] after = Numbers.copies(arguments);
        Object value = Reflection.call(method, on, after);
        return new Call(method, on, arguments, value, after);
    }

    private static Object instance(Class<?> type) {
        try {
            return Reflection.make(type.getDeclaredConstructor());
        } catch (NoSuchMethodException none) {
            throw new IllegalArgumentException("the method is not static, and " + type.getSimpleName() + " has no constructor without parameters to call it on", none);
        }
    }

    boolean isVoid() {
        return method.getReturnType() == void.class;
    }

    /** The parameters that have a gradient. */
    int[] differentiated() {
        return differentiated(method);
    }

    static int[] differentiated(Method method) {
        Parameter[] parameters = method.getParameters();
        return IntStream.range(0, parameters.length)
            .filter(i -> Numbers.in(parameters[i].getType()) && !parameters[i].isAnnotationPresent(Constant.class)).toArray();
    }

    /** Those of them that are arrays or records. */
    int[] references() {
        return references(method);
    }

    static int[] references(Method method) {
        return Arrays.stream(differentiated(method)).filter(i -> !method.getParameterTypes()[i].isPrimitive()).toArray();
    }

    /** Whether a parameter is a record, or an array of records. */
    boolean isOfRecords(int parameter) {
        return Adjoints.leaf(method.getParameterTypes()[parameter]).isRecord();
    }

    /** Such as {@code dx}; where the class file has no names of parameters, by number. */
    String gradientOn(int parameter) {
        Parameter declared = method.getParameters()[parameter];
        return declared.isNamePresent() ? "d" + declared.getName() : "d(argument " + (parameter + 1) + ")";
    }

    Object[] copies() {
        return Numbers.copies(arguments);
    }

    /** Numbers in the shape of the results: 1 for a number that is returned; else a weight for each of them. */
    Object[] weights() {
        if (!isVoid() && method.getReturnType().isPrimitive()) return new Object[] {Numbers.filled(value, () -> 1)};
        Random random = new Random(231);
        return Arrays.stream(results(value, after)).map(r -> Numbers.filled(r, () -> (0.5 + random.nextDouble()) * (random.nextBoolean() ? 1 : -1))).toArray();
    }

    /** What is returned, or of a {@code void} method the arrays as it leaves them; of records their numbers. */
    private Object[] results(Object value, Object[] after) {
        return isVoid() ? Arrays.stream(references()).mapToObj(i -> isOfRecords(i) ? flat(after[i]) : after[i]).toArray() : new Object[] {value};
    }

    /** Compares with what a pullback gives for the same weights. */
    Trial trial(Pullback pullback) {
        Object[] weights = weights();
        double[] dense = flat(weights);
        Pulled pulled = pullback.of(this, weights);
        List<String> labels = new ArrayList<>();
        List<Numbers.Element> point = new ArrayList<>();
        for (int k = 0; k < pulled.names().size(); k++)
            for (Numbers.Element element : Numbers.of(arguments[differentiated()[k]])) {
                labels.add(pulled.names().get(k) + element.path());
                point.add(element);
            }
        if (pulled.gradient().length != point.size())
            throw new AssertionError(title() + ": the gradient has " + pulled.gradient().length + " elements, the arguments have " + point.size());
        return new Trial(title(), Numbers.vector(point), singles(point), pulled.gradient(), labels::get, x -> product(dense, x), rounding(dense), coarse());
    }

    String title() {
        return method.getDeclaringClass().getSimpleName() + "." + method.getName() + " at " + Arguments.shown(arguments);
    }

    private double product(double[] weights, double[] x) {
        int[] at = {0};
        Object[] moved = copies();
        for (int i : differentiated()) moved[i] = Numbers.filled(moved[i], () -> x[at[0]++]);
        Object value = Reflection.call(method, on, moved);
        double[] results = flat(results(value, moved));
        double sum = 0;
        for (int i = 0; i < weights.length; i++) sum += weights[i] * results[i];
        return sum;
    }

    private double rounding(double[] weights) {
        double[] results = flat(results(value, after));
        double sum = 0;
        for (int i = 0; i < weights.length; i++) sum += Math.abs(weights[i] * results[i]);
        if (!Double.isFinite(sum)) throw new AssertionError(title() + " gives " + Arguments.shown(results(value, after)) + ": there are no differences to compare with");
        return sum * (coarse() ? Math.ulp(1f) : Math.ulp(1.0));
    }

    private boolean coarse() {
        return Numbers.single(method.getReturnType()) || Arrays.stream(method.getParameterTypes()).anyMatch(Numbers::single);
    }

    private static double[] flat(Object... values) {
        return Arrays.stream(values).flatMapToDouble(Numbers::stream).toArray();
    }

    private static boolean[] singles(List<Numbers.Element> elements) {
        boolean[] singles = new boolean[elements.size()];
        for (int i = 0; i < singles.length; i++) singles[i] = elements.get(i).single();
        return singles;
    }
}
