package dev.backflow.processor.corpus;

import dev.backflow.Gradient;
import dev.backflow.Workspace;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Compares {@code fInto} for several cotangents with the gradients that the companion gives for one at a time. */
final class SeveralCotangents {
    private final Agreement agreement;
    private final Method method;
    private final Class<?> companion;
    private final Tally tally;
    private final Workspace workspace = new Workspace();

    SeveralCotangents(Agreement agreement, Method method, Class<?> companion, Tally tally) {
        this.agreement = agreement;
        this.method = method;
        this.companion = companion;
        this.tally = tally;
    }

    /** What is wrong; {@code alone} is the outcome for the first cotangent, and {@code each} gives that for any. */
    Optional<String> problem(Object[] args, Agreement.Outcome alone, Function<double[], Agreement.Outcome> each, List<double[]> cotangents) {
        Optional<Method> form = form(0), again = form(1);
        if (form.isEmpty()) return Optional.empty();
        tally.several();
        Optional<String> problem = problem(form.get(), args, alone, each, cotangents).or(() -> misshaped(form.get(), args, alone, cotangents));
        return problem.isPresent() || again.isEmpty() ? problem : problem(again.get(), args, alone, each, cotangents).map(p -> "with a workspace: " + p);
    }

    private Optional<String> problem(Method form, Object[] args, Agreement.Outcome alone, Function<double[], Agreement.Outcome> each, List<double[]> cotangents) {
        try {
            Object[] copies = Numbers.copy(args), before = Numbers.copy(args);
            Gradient<?>[] intos = intos(form, before, cotangents.size());
            List<Object> arguments = new ArrayList<>(Arrays.asList(copies));
            arguments.add(dOuts(form, alone.value(), cotangents));
            arguments.add(intos);
            if (form.getParameterCount() > arguments.size()) arguments.add(workspace);
            return called(form, arguments, copies, intos, alone, each, cotangents);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private Optional<String> called(Method form, List<Object> arguments, Object[] copies, Gradient<?>[] intos, Agreement.Outcome alone, Function<double[], Agreement.Outcome> each, List<double[]> cotangents)
            throws ReflectiveOperationException {
        Object value;
        try {
            value = form.invoke(null, arguments.toArray());
        } catch (InvocationTargetException e) {
            if (alone.thrown() == null || e.getCause().getClass() != alone.thrown().getClass()) return Optional.of("for several cotangents the companion throws " + e.getCause());
            return isAdded(intos) ? Optional.of("before the exception, something was added for several cotangents") : Optional.empty();
        }
        if (alone.thrown() != null) return Optional.of("no exception for several cotangents");
        if (!Arrays.equals(Agreement.bits(value), Agreement.bits(alone.value()))) return Optional.of("another value for several cotangents");
        for (int i = 0; i < copies.length; i++) if (!Arrays.equals(Agreement.bits(copies[i]), Agreement.bits(alone.after()[i]))) return Optional.of("argument " + i + " ends otherwise for several cotangents");
        for (int i = 0; i < intos.length; i++) {
            double[] one = each.apply(cotangents.get(i)).gradient(), found = agreement.flatGradient(intos[i], List.of());
            if (!Agreement.agree(one, found)) return Optional.of("for cotangent " + i + " of several " + Arrays.toString(found) + ", alone " + Arrays.toString(one));
        }
        return Optional.empty();
    }

    /** With a last cotangent of another length nothing is added. */
    private Optional<String> misshaped(Method form, Object[] args, Agreement.Outcome alone, List<double[]> cotangents) {
        if (!(alone.value() instanceof double[] value)) return Optional.empty();
        List<Object> arguments = new ArrayList<>(Arrays.asList(Numbers.copy(args)));
        try {
            Gradient<?>[] intos = intos(form, Numbers.copy(args), cotangents.size());
            double[][] dOuts = (double[][]) dOuts(form, value, cotangents);
            dOuts[dOuts.length - 1] = new double[value.length + 1];
            arguments.addAll(List.of(dOuts, intos));
            return added(form, arguments, intos);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Optional<String> added(Method form, List<Object> arguments, Gradient<?>[] intos) throws IllegalAccessException {
        try {
            form.invoke(null, arguments.toArray());
            return Optional.empty();
        } catch (InvocationTargetException e) {
            boolean added = isAdded(intos);
            return added || !(e.getCause() instanceof IllegalArgumentException) ? Optional.of("for a cotangent of another shape: " + e.getCause() + ", added: " + added) : Optional.empty();
        }
    }

    private static boolean isAdded(Gradient<?>[] intos) {
        return Arrays.stream(intos).flatMapToDouble(into -> Arrays.stream(into.toArray())).anyMatch(d -> d != 0);
    }

    /** The form with {@code more} arguments behind the gradients. */
    private Optional<Method> form(int more) {
        List<Class<?>> types = Arrays.asList(method.getParameterTypes());
        return Arrays.stream(companion.getDeclaredMethods()).filter(m -> m.getName().equals(method.getName() + "Into")).filter(m -> {
            Class<?>[] theirs = m.getParameterTypes();
            return theirs.length == types.size() + 2 + more && Arrays.asList(theirs).subList(0, types.size()).equals(types) && isGradients(theirs[types.size() + 1]);
        }).findFirst().map(m -> {
            m.setAccessible(true);
            return m;
        });
    }

    private static boolean isGradients(Class<?> type) {
        return type.isArray() && Gradient.class.isAssignableFrom(type.getComponentType());
    }

    private Gradient<?>[] intos(Method form, Object[] args, int count) throws ReflectiveOperationException {
        Class<?> gradient = form.getParameterTypes()[args.length + 1].getComponentType();
        Method like = gradient.getDeclaredMethod("like", method.getParameterTypes());
        like.setAccessible(true);
        Gradient<?>[] intos = (Gradient<?>[]) Array.newInstance(gradient, count);
        for (int i = 0; i < count; i++) intos[i] = (Gradient<?>) like.invoke(null, args);
        return intos;
    }

    private Object dOuts(Method form, Object value, List<double[]> cotangents) {
        Class<?> type = form.getParameterTypes()[method.getParameterCount()].getComponentType();
        Object dOuts = Array.newInstance(type, cotangents.size());
        if (value != null) for (int i = 0; i < cotangents.size(); i++) Array.set(dOuts, i, agreement.cotangent(type, Numbers.filled(value, cotangents.get(i), new int[1])));
        return dOuts;
    }
}
