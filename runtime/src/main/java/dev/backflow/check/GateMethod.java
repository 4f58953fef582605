package dev.backflow.check;

import dev.backflow.Gate;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The method that a {@link Gate#vjp()} names: it must add to the shadows, so it is called twice. */
record GateMethod(Method pullback) implements Pullback {

    static GateMethod of(Method gate, String name) {
        List<Class<?>> types = new ArrayList<>(List.of(gate.getParameterTypes()));
        types.add(gate.getReturnType());
        types.add(gate.getReturnType());
        for (int i : Call.arrays(gate)) types.add(gate.getParameterTypes()[i]);
        int dot = name.lastIndexOf('.');
        try {
            Class<?> type = dot < 0 ? gate.getDeclaringClass() : type(gate.getDeclaringClass(), name.substring(0, dot));
            return new GateMethod(type.getDeclaredMethod(name.substring(dot + 1), types.toArray(Class<?>[]::new)));
        } catch (ReflectiveOperationException none) {
            throw new IllegalArgumentException(gate.getDeclaringClass().getSimpleName() + " has no method " + name + " that takes "
                + String.join(", ", types.stream().map(Class::getSimpleName).toList()), none);
        }
    }

    /** A class of the gate's package, or one that is named in full. */
    private static Class<?> type(Class<?> beside, String name) throws ClassNotFoundException {
        String full = name.indexOf('.') < 0 && !beside.getPackageName().isEmpty() ? beside.getPackageName() + "." + name : name;
        return Class.forName(full, true, beside.getClassLoader());
    }

    @Override
    public Pulled of(Call call, Object... weights) {
        Object[] shadows = Arrays.stream(call.arrays()).mapToObj(i -> Numbers.filled(call.arguments()[i], () -> 0)).toArray();
        Pulled once = pulled(call, shadows, weights);
        Pulled twice = pulled(call, shadows, weights);
        adds(call, once, twice);
        return once;
    }

    private Pulled pulled(Call call, Object[] shadows, Object... weights) {
        Object[] arguments = call.copies();
        List<Object> all = new ArrayList<>(Arrays.asList(arguments));
        all.add(call.value());
        all.addAll(Arrays.asList(weights));
        all.addAll(Arrays.asList(shadows));
        Object scalar = Reflection.call(pullback, null, all.toArray());
        if (!Numbers.same(arguments, call.arguments())) throw new AssertionError(call.title() + ": " + pullback.getName() + " changes an argument");
        List<Numbers.Element> elements = new ArrayList<>();
        List<String> names = new ArrayList<>();
        int shadow = 0;
        for (int i : call.differentiated()) {
            names.add("d" + call.method().getParameters()[i].getName());
            elements.addAll(Numbers.of(call.method().getParameterTypes()[i].isArray() ? shadows[shadow++] : scalar));
        }
        return new Pulled(names, Numbers.vector(elements));
    }

    /** After the second call each element of a shadow is twice what it was after the first. */
    private void adds(Call call, Pulled once, Pulled twice) {
        int at = 0;
        for (int k = 0; k < once.names().size(); k++) {
            int i = call.differentiated()[k];
            boolean array = call.method().getParameterTypes()[i].isArray();
            for (Numbers.Element element : Numbers.of(call.arguments()[i])) {
                double first = once.gradient()[at], second = twice.gradient()[at++];
                if (array && Math.abs(second - 2 * first) > 1e-3 * Math.abs(first))
                    throw new AssertionError(call.title() + ": " + pullback.getName() + " must add to " + once.names().get(k) + element.path()
                        + ": called twice it leaves " + second + " there, and " + first + " after the first time (= for +=?)");
            }
        }
    }
}
