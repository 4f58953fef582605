package dev.backflow.processor.corpus;

import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Compares {@code fJacobian} and {@code fJacobianInto} with the gradients that the companion gives for one cotangent at a time. */
final class JacobianRows {
    private final Method method;
    private final Class<?> companion;

    JacobianRows(Method method, Class<?> companion) {
        this.method = method;
        this.companion = companion;
    }

    boolean isOffered() {
        return Arrays.stream(companion.getDeclaredMethods()).anyMatch(m -> m.getName().equals(method.getName() + "Jacobian") && Arrays.equals(m.getParameterTypes(), method.getParameterTypes()));
    }

    /** What is wrong; {@code alone} is the outcome for some cotangent, and {@code each} gives that for any. */
    Optional<String> problem(Object[] args, Agreement.Outcome alone, Function<double[], Agreement.Outcome> each) {
        if (alone.thrown() == null && alone.value() == null) return Optional.empty();
        Object[] copies = Numbers.copy(args);
        Called called = called("Jacobian", copies, List.of(), List.of());
        if (alone.thrown() != null) return thrown(called, alone).or(() -> thrown(called("JacobianInto", Numbers.copy(args), List.of(vector(0), new double[0][]), types()), alone));
        if (called.thrown != null) return Optional.of("the Jacobian throws " + called.thrown);
        double[][] rows = (double[][]) called.result;
        int outputs = Array.getLength(alone.value());
        if (rows.length != outputs) return Optional.of("the Jacobian has " + rows.length + " rows for " + outputs);
        for (int i = 0; i < outputs; i++) {
            double[] unit = new double[outputs];
            unit[i] = 1;
            double[] gradient = each.apply(unit).gradient();
            if (!agree(gradient, rows[i])) return Optional.of("row " + i + " of the Jacobian is " + Arrays.toString(rows[i]) + ", alone " + Arrays.toString(gradient));
        }
        return effects("the Jacobian", copies, alone).or(() -> into(args, rows, alone));
    }

    /** A cotangent of zero that meets a pole may give no number, where a row that is written out has nothing flow. */
    private static boolean agree(double[] gradient, double[] row) {
        if (gradient.length != row.length) return false;
        double[] known = row.clone();
        for (int i = 0; i < row.length; i++) if (Double.isNaN(gradient[i])) known[i] = Double.NaN;
        return Agreement.agree(gradient, known);
    }

    private static Optional<String> thrown(Called called, Agreement.Outcome alone) {
        boolean same = called.thrown != null && called.thrown.getClass() == alone.thrown().getClass();
        return same ? Optional.empty() : Optional.of("the Jacobian throws " + called.thrown + ", alone " + alone.thrown());
    }

    private static Optional<String> effects(String form, Object[] copies, Agreement.Outcome alone) {
        for (int i = 0; i < copies.length; i++) if (!Arrays.equals(Agreement.bits(copies[i]), Agreement.bits(alone.after()[i]))) return Optional.of("argument " + i + " ends otherwise for " + form);
        return Optional.empty();
    }

    /** What was in the caller's arrays does not matter, and nothing is written to arrays of another shape. */
    private Optional<String> into(Object[] args, double[][] rows, Agreement.Outcome alone) {
        Object[] copies = Numbers.copy(args);
        Object value = vector(rows.length);
        double[][] jacobian = new double[rows.length][];
        for (int i = 0; i < rows.length; i++) Arrays.fill(jacobian[i] = new double[rows[i].length], 7);
        Called called = called("JacobianInto", copies, List.of(value, jacobian), types());
        if (called.thrown != null) return Optional.of("into given arrays the Jacobian throws " + called.thrown);
        if (!Arrays.equals(Agreement.bits(value), Agreement.bits(alone.value()))) return Optional.of("another value beside the Jacobian: " + Arrays.toString(Numbers.flat(value)));
        for (int i = 0; i < rows.length; i++) if (!Agreement.agree(rows[i], jacobian[i])) return Optional.of("row " + i + " into given arrays is " + Arrays.toString(jacobian[i]) + ", made anew " + Arrays.toString(rows[i]));
        return effects("the Jacobian into given arrays", copies, alone).or(() -> misshaped(args, rows));
    }

    private Optional<String> misshaped(Object[] args, double[][] rows) {
        Object longer = vector(rows.length + 1);
        double[][] jacobian = Arrays.stream(rows).map(row -> new double[row.length]).toArray(double[][]::new);
        Called called = called("JacobianInto", Numbers.copy(args), List.of(longer, jacobian), types());
        boolean written = Arrays.stream(jacobian).flatMapToDouble(Arrays::stream).anyMatch(d -> d != 0);
        return called.thrown instanceof IllegalArgumentException && !written ? Optional.empty() : Optional.of("for a value of another length the Jacobian throws " + called.thrown + ", written: " + written);
    }

    private Object vector(int length) {
        return Array.newInstance(method.getReturnType().getComponentType(), length);
    }

    private List<Class<?>> types() {
        return List.of(method.getReturnType(), double[][].class);
    }

    private record Called(Object result, Throwable thrown) {}

    private Called called(String form, Object[] args, List<Object> more, List<Class<?>> moreTypes) {
        List<Class<?>> types = new ArrayList<>(Arrays.asList(method.getParameterTypes()));
        types.addAll(moreTypes);
        List<Object> all = new ArrayList<>(Arrays.asList(args));
        all.addAll(more);
        try {
            Method called = companion.getDeclaredMethod(method.getName() + form, types.toArray(new Class<?>[0]));
            called.setAccessible(true);
            return new Called(called.invoke(null, all.toArray()), null);
        } catch (InvocationTargetException e) {
            return new Called(null, e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
