package dev.backflow.processor.corpus;

import dev.backflow.processor.circuit.Gradients;
import dev.backflow.Gradient;
import dev.backflow.Workspace;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Compares a companion with its method at one point: the value and the effects on arrays bit for bit, exceptions by type and
 * message, the gradient with differences wherever these converge.
 */
public final class Agreement {
    private final Method method;
    private final Class<?> companion;
    private final boolean[] constant;
    private final boolean narrow;
    private final Object receiver;
    private final Tally tally;
    private final Workspace workspace = new Workspace();

    /** {@code source} is the text of the method's class: the annotations on parameters are not kept at run time. */
    public Agreement(Method method, Class<?> companion, String source) {
        this(method, companion, source, new Tally());
    }

    /** The same, counted in {@code tally}. */
    public Agreement(Method method, Class<?> companion, String source, Tally tally) {
        this.method = method;
        this.companion = companion;
        this.tally = tally;
        method.setAccessible(true);
        receiver = Modifier.isStatic(method.getModifiers()) ? null : instance(method.getDeclaringClass());
        narrow = source.contains("float");
        Matcher signature = Pattern.compile(" " + method.getName() + "\\(((?:[^()]|\\(\\))*)\\) \\{").matcher(source);
        String parameters = signature.find() ? signature.group(1) : "";
        constant = new boolean[method.getParameterCount()];
        for (int i = 0; i < constant.length; i++)
            constant[i] = parameters.matches("(?sU).*@Constant\\s+[\\w\\[\\]]+\\s+" + method.getParameters()[i].getName() + "\\b.*");
    }

    private static Object instance(Class<?> type) {
        try {
            Constructor<?> constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            return constructor.newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a companion gives at a point. */
    public record Outcome(Object value, Object[] after, double[] gradient, Throwable thrown) {}

    /** What is wrong at {@code point}, if anything. */
    public Optional<String> problem(Object... point) {
        Object[] args = own(point);
        Object[] after = Numbers.copy(args);
        Object value = null;
        Throwable thrown = null;
        try {
            value = method.invoke(receiver, after);
        } catch (InvocationTargetException e) {
            thrown = e.getCause();
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
        tally.point(thrown != null);
        double[] cotangent = cotangent(value, after);
        Outcome outcome = outcome(args, value, after, cotangent);
        if (thrown != null || outcome.thrown() != null) return exceptions(thrown, outcome.thrown()).or(() -> leftOvers(args)).or(() -> again(args, outcome, after, cotangent)).or(() -> several(args, outcome, cotangent)).or(() -> rows(args, outcome));
        if (!isVoid() && !Arrays.equals(bits(value), bits(outcome.value()))) return Optional.of("value " + show(value) + ", companion " + show(outcome.value()));
        for (int i = 0; i < after.length; i++)
            if (!Arrays.equals(bits(after[i]), bits(outcome.after()[i]))) return Optional.of("argument " + i + " ends as " + show(after[i]) + ", with the companion as " + show(outcome.after()[i]));
        return gradient(args, outcome.gradient(), cotangent).or(() -> again(args, outcome, after, cotangent)).or(() -> several(args, outcome, cotangent)).or(() -> rows(args, outcome));
    }

    /** With a workspace that other points have used: what comes without one. */
    private Optional<String> again(Object[] args, Outcome alone, Object[] finals, double[] cotangent) {
        if (Arrays.stream(companion.getDeclaredMethods()).noneMatch(m -> m.getName().startsWith(method.getName()) && m.getParameterCount() > 0 && m.getParameterTypes()[m.getParameterCount() - 1] == Workspace.class)) return Optional.empty();
        tally.again();
        for (int i = 0; i < 2; i++) {
            Outcome again = call(args, alone.value(), finals, cotangent, true);
            if (alone.thrown() != null || again.thrown() != null) return exceptions(alone.thrown(), again.thrown()).map(p -> "with a workspace: " + p);
            boolean same = Arrays.equals(bits(alone.value()), bits(again.value())) && Arrays.equals(bits(alone.gradient()), bits(again.gradient()));
            for (int k = 0; k < args.length; k++) same &= Arrays.equals(bits(alone.after()[k]), bits(again.after()[k]));
            if (!same) return Optional.of("with a workspace " + show(again) + ", without " + show(alone) + " at " + show(args));
        }
        return Optional.empty();
    }

    /** The companion's gradient at {@code point}; empty where the method throws. */
    public double[] gradient(Object... point) {
        Object[] args = own(point);
        Object[] after = Numbers.copy(args);
        try {
            Object value = method.invoke(receiver, after);
            return outcome(args, value, after, cotangent(value, after)).gradient();
        } catch (InvocationTargetException thrown) {
            return new double[0];
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The same point with this method's own enums: those of another compilation are other classes. */
    private Object[] own(Object[] point) {
        Object[] args = point.clone();
        for (int i = 0; i < args.length; i++) if (args[i] instanceof Enum<?> e) args[i] = method.getParameterTypes()[i].getEnumConstants()[e.ordinal()];
        return args;
    }

    private static Optional<String> exceptions(Throwable expected, Throwable actual) {
        if (expected instanceof StackOverflowError && actual instanceof StackOverflowError) return Optional.empty();
        boolean same = expected != null && actual != null && expected.getClass() == actual.getClass()
            && String.valueOf(expected.getMessage()).equals(String.valueOf(actual.getMessage()));
        if (same) return Optional.empty();
        return Optional.of("method throws " + expected + ", companion " + actual);
    }

    /** What {@code fInto} has added before it threw: nothing, if all is well. */
    private Optional<String> leftOvers(Object[] args) {
        if (isVoid()) return Optional.empty();
        List<Class<?>> types = new ArrayList<>(Arrays.asList(method.getParameterTypes()));
        List<Object> all = new ArrayList<>(Arrays.asList(Numbers.copy(args)));
        try {
            Optional<Method> vjp = Arrays.stream(companion.getDeclaredMethods()).filter(m -> isVjp(m, types)).findFirst();
            if (vjp.isEmpty()) return Optional.empty();
            Gradient<?> into = (Gradient<?>) accessible(vjp.get().getReturnType().getDeclaredMethod("like", types.toArray(new Class<?>[0]))).invoke(null, all.toArray());
            types.addAll(List.of(method.getReturnType(), vjp.get().getReturnType()));
            all.add(method.getReturnType() == double.class ? (Object) 1.0 : method.getReturnType() == float.class ? (Object) 1f : null);
            all.add(into);
            return leftOvers(accessible(companion.getDeclaredMethod(method.getName() + "Into", types.toArray(new Class<?>[0]))), all, into);
        } catch (ReflectiveOperationException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> leftOvers(Method accumulating, List<Object> arguments, Gradient<?> into) throws IllegalAccessException {
        try {
            accumulating.invoke(null, arguments.toArray());
            return Optional.of("no exception this time");
        } catch (InvocationTargetException expected) {
            return Arrays.stream(into.toArray()).allMatch(d -> d == 0) ? Optional.empty() : Optional.of("before the exception, " + into + " was added");
        }
    }

    /** Several cotangents at once: what one at a time gives, and nothing where the method throws. */
    private Optional<String> several(Object[] args, Outcome alone, double[] cotangent) {
        if (isVoid() || method.getReturnType().isPrimitive()) return Optional.empty();
        double[] other = cotangent.clone();
        for (int i = 0; i < other.length; i++) other[i] = 0.25 * (i % 3) - 0.8 * other[i];
        return new SeveralCotangents(this, method, companion, tally).problem(args, alone, numbers -> outcome(args, alone.value(), new Object[0], numbers), List.of(cotangent, other, cotangent));
    }

    /** The Jacobian: its rows are what one cotangent at a time gives. */
    private Optional<String> rows(Object[] args, Outcome alone) {
        JacobianRows rows = new JacobianRows(method, companion);
        if (!rows.isOffered()) return Optional.empty();
        tally.jacobian();
        return rows.problem(args, alone, numbers -> outcome(args, alone.value(), new Object[0], numbers));
    }

    private boolean isVjp(Method candidate, List<Class<?>> types) {
        if (!candidate.getName().equals(method.getName() + "Vjp")) return false;
        List<Class<?>> theirs = Arrays.asList(candidate.getParameterTypes());
        return theirs.size() == types.size() + 1 && theirs.subList(0, types.size()).equals(types);
    }

    private static Method accessible(Method method) {
        method.setAccessible(true);
        return method;
    }

    /** Whether two gradients are the same, but for the order in which sums were added up. */
    public static boolean agree(double[] one, double[] two) {
        if (one.length != two.length) return false;
        for (int i = 0; i < one.length; i++)
            if (Double.compare(one[i], two[i]) != 0 && !(Math.abs(one[i] - two[i]) <= 1e-9 * Math.max(1, Math.abs(one[i])))) return false;
        return true;
    }

    private boolean isVoid() {
        return method.getReturnType() == void.class;
    }

    private static String show(Object value) {
        return Arrays.deepToString(new Object[] {value});
    }

    static long[] bits(Object value) {
        if (value == null) return new long[0];
        double[] numbers = Numbers.flat(value);
        if (numbers.length == 0 && !Numbers.isFloating(value.getClass())) return new long[] {Arrays.deepHashCode(new Object[] {value})};
        return Arrays.stream(numbers).mapToLong(Double::doubleToLongBits).toArray();
    }

    /** A cotangent for every number that comes out. */
    private double[] cotangent(Object value, Object[] after) {
        double[] out = outputs(value, after);
        for (int i = 0; i < out.length; i++) out[i] = method.getReturnType().isPrimitive() && !isVoid() ? 1.25 : 0.5 + 0.37 * ((i * 7) % 5);
        return out;
    }

    private double[] outputs(Object value, Object[] after) {
        if (!isVoid()) return Numbers.flat(value);
        List<Double> numbers = new ArrayList<>();
        for (int i = 0; i < after.length; i++) if (isShadowed(i)) Numbers.flat(after[i], numbers);
        return numbers.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private boolean isDifferentiated(int i) {
        return !constant[i] && Numbers.isFloating(method.getParameterTypes()[i]);
    }

    private boolean isShadowed(int i) {
        return isDifferentiated(i) && !method.getParameterTypes()[i].isPrimitive();
    }

    /** Calls the companion. */
    public Outcome outcome(Object[] args, Object value, Object[] finals, double[] cotangent) {
        return call(args, value, finals, cotangent, false);
    }

    private Outcome call(Object[] args, Object value, Object[] finals, double[] cotangent, boolean again) {
        Object[] copies = Numbers.copy(args);
        List<Class<?>> types = new ArrayList<>(Arrays.asList(method.getParameterTypes()));
        List<Object> all = new ArrayList<>(Arrays.asList(copies));
        List<Object> shadows = new ArrayList<>();
        if (isVoid()) {
            int[] at = {0};
            for (int i = 0; i < args.length; i++) {
                if (!isShadowed(i)) continue;
                types.add(Adjoints.type(method.getParameterTypes()[i]));
                shadows.add(Adjoints.of(method.getParameterTypes()[i], cotangent.length == 0 ? args[i] == null ? null : Numbers.filled(args[i], new double[Numbers.flat(args[i]).length], new int[1]) : Numbers.filled(finals[i], cotangent, at)));
            }
            all.addAll(shadows);
        } else {
            Class<?> type = Adjoints.cotangent(method.getReturnType());
            types.add(type);
            all.add(value == null ? method.getReturnType() == double.class ? (Object) 1.0 : method.getReturnType() == float.class ? (Object) 1f : null : cotangent(type, Numbers.filled(value, cotangent, new int[1])));
        }
        try {
            Object gradient = null;
            if (again && !isVoid()) {
                Class<?> type = companion.getDeclaredMethod(method.getName() + "Vjp", types.toArray(new Class<?>[0])).getReturnType();
                gradient = accessible(type.getDeclaredMethod("like", method.getParameterTypes())).invoke(null, args);
                types.add(type);
                all.add(gradient);
            }
            if (again) {
                types.add(Workspace.class);
                all.add(workspace);
            }
            Object given = accessible(companion.getDeclaredMethod(method.getName() + (again && !isVoid() ? "Into" : "Vjp"), types.toArray(new Class<?>[0]))).invoke(null, all.toArray());
            if (gradient == null) gradient = given;
            return new Outcome(isVoid() ? null : again ? given : part(gradient, "value"), copies, flatGradient(gradient, shadows), null);
        } catch (InvocationTargetException e) {
            return new Outcome(null, copies, null, e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    Object cotangent(Class<?> type, Object numbers) {
        return type == method.getReturnType() ? numbers : Adjoints.of(method.getReturnType(), numbers);
    }

    double[] flatGradient(Object gradient, List<Object> shadows) throws ReflectiveOperationException {
        List<Double> numbers = new ArrayList<>();
        int shadow = 0;
        for (int i = 0; i < method.getParameterCount(); i++) {
            if (isVoid() && isShadowed(i)) Numbers.flat(shadows.get(shadow++), numbers);
            else if (isDifferentiated(i)) Numbers.flat(part(gradient, Gradients.field(method.getParameters()[i].getName())), numbers);
        }
        return numbers.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static Object part(Object gradient, String name) throws ReflectiveOperationException {
        Method accessor = gradient.getClass().getDeclaredMethod(name);
        accessor.setAccessible(true);
        return accessor.invoke(gradient);
    }

    private Optional<String> gradient(Object[] args, double[] gradient, double[] cotangent) {
        double[] base = inputs(args);
        if (gradient.length != base.length) return Optional.of("gradient has " + gradient.length + " numbers for " + base.length);
        if (narrow) return Optional.empty();
        Slope[] slopes = new Slope[base.length];
        double scale = 1e-3;
        for (int k = 0; k < base.length; k++) {
            slopes[k] = slope(args, base, k, cotangent, 1e-3 * Math.max(0.1, Math.abs(base[k])));
            if (slopes[k].error() < 1e-6) scale = Math.max(scale, Math.abs(slopes[k].value()));
        }
        for (int k = 0; k < base.length; k++) {
            double size = Math.max(1e-2 * scale, Math.abs(slopes[k].value()));
            if (!(slopes[k].error() < 2e-6 * size)) {
                tally.rough();
                continue;
            }
            tally.slope(slopes[k].value());
            if (!(Math.abs(gradient[k] - slopes[k].value()) < 1e-5 * size) && !agreesNearby(args, base, k, cotangent, gradient[k], slopes[k])) return Optional.of("gradient [" + k + "] is " + gradient[k] + ", differences give " + slopes[k] + " at " + show(args));
        }
        return Optional.empty();
    }

    private Slope slope(Object[] args, double[] base, int number, double[] cotangent, double largest) {
        return Slope.of(h -> dot(args, base, number, h, cotangent), largest);
    }

    /**
     * Whether differences over shorter steps agree with {@code gradient}, though those that gave {@code far} do not: the sine of a large
     * number swings within a step.
     */
    private boolean agreesNearby(Object[] args, double[] base, int number, double[] cotangent, double gradient, Slope far) {
        Slope near = slope(args, base, number, cotangent, 1e-6 * Math.max(0.1, Math.abs(base[number])));
        if (Math.abs(gradient - near.value()) < 1e-6 * Math.abs(gradient)) return true;
        Slope close = slope(args, base, number, cotangent, 0.1 / Math.abs(gradient));
        double error = 4 * close.error() + 1e-2 * Math.abs(gradient);
        return error < 0.1 * Math.abs(gradient) && Math.abs(gradient - close.value()) < error && Math.abs(far.value() - close.value()) > error;
    }

    private double[] inputs(Object[] args) {
        List<Double> numbers = new ArrayList<>();
        for (int i = 0; i < args.length; i++) if (isDifferentiated(i)) Numbers.flat(args[i], numbers);
        return numbers.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private double dot(Object[] args, double[] base, int k, double h, double[] cotangent) {
        double[] moved = base.clone();
        moved[k] += h;
        Object[] copies = Numbers.copy(args);
        int[] at = {0};
        for (int i = 0; i < copies.length; i++) if (isDifferentiated(i)) copies[i] = Numbers.filled(copies[i], moved, at);
        try {
            double[] out = outputs(method.invoke(receiver, copies), copies);
            if (out.length != cotangent.length) return Double.NaN;
            double sum = 0;
            for (int i = 0; i < out.length; i++) sum += out[i] * cotangent[i];
            return sum;
        } catch (InvocationTargetException e) {
            return Double.NaN;
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
