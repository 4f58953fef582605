package dev.backflow.check;

import dev.backflow.Gate;
import java.lang.reflect.Array;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The method that a {@link Gate#vjp()} names: it must add to the shadows, so it is called twice.
 *
 * @param shadowed the parameters that have a shadow: all arrays, and numbers where there is more than one
 */
record GateMethod(Method pullback, int[] shadowed, boolean sparing) implements Pullback {

    static GateMethod of(Method gate, Gate declaration) {
        refuseRecords(gate);
        int[] shadowed = shadowed(gate);
        List<Class<?>> types = new ArrayList<>(List.of(gate.getParameterTypes()));
        types.add(gate.getReturnType());
        types.add(gate.getReturnType());
        for (int i : shadowed) types.add(shadow(gate.getParameterTypes()[i]));
        String name = declaration.vjp();
        try {
            Method pullback = home(gate.getDeclaringClass(), name).getDeclaredMethod(name.substring(name.lastIndexOf('.') + 1), types.toArray(Class<?>[]::new));
            return new GateMethod(pullback, shadowed, declaration.sparing());
        } catch (ReflectiveOperationException none) {
            throw new IllegalArgumentException(gate.getDeclaringClass().getSimpleName() + " has no method " + name + " that takes "
                + String.join(", ", types.stream().map(Class::getSimpleName).toList()), none);
        }
    }

    private static void refuseRecords(Method gate) {
        for (int i : Call.differentiated(gate))
            if (gate.getParameterTypes()[i].isRecord())
                throw new IllegalArgumentException(gate.getName() + " cannot be a gate: its parameter " + gate.getParameters()[i].getName() + " is a record; mark it @Constant, or pass its parts");
    }

    private static int[] shadowed(Method gate) {
        int[] arrays = Call.references(gate), all = Call.differentiated(gate);
        return all.length - arrays.length > 1 ? all : arrays;
    }

    private static Class<?> shadow(Class<?> type) {
        return type.isArray() ? type : type.arrayType();
    }

    /** The gate's class, one inside it, one of its package, or one that is named in full. */
    private static Class<?> home(Class<?> gates, String name) throws ClassNotFoundException {
        if (name.indexOf('.') < 0) return gates;
        String type = name.substring(0, name.lastIndexOf('.'));
        for (String full : new String[] {gates.getName() + "$" + type, gates.getPackageName() + "." + type})
            if (exists(gates, full)) return Class.forName(full, true, gates.getClassLoader());
        return Class.forName(type, true, gates.getClassLoader());
    }

    private static boolean exists(Class<?> beside, String name) {
        try {
            Class.forName(name, false, beside.getClassLoader());
            return true;
        } catch (ClassNotFoundException none) {
            return false;
        }
    }

    @Override
    public Pulled of(Call call, Object... weights) {
        Object[] shadows = shadows(call);
        Pulled once = pulled(call, shadows, weights);
        adds(call, once, pulled(call, shadows, weights));
        for (int k = 0; k < shadows.length && sparing; k++) {
            Object[] fewer = shadows(call);
            fewer[k] = null;
            pulled(call, fewer, weights);
        }
        return once;
    }

    private Object[] shadows(Call call) {
        Class<?>[] types = call.method().getParameterTypes();
        return Arrays.stream(shadowed)
            .mapToObj(i -> types[i].isArray() ? Numbers.filled(call.arguments()[i], () -> 0) : Array.newInstance(types[i], 1)).toArray();
    }

    private Pulled pulled(Call call, Object[] shadows, Object... weights) {
        List<Object> given = new ArrayList<>(Arrays.asList(call.arguments()));
        given.add(call.value());
        given.addAll(Arrays.asList(weights));
        Object[] copies = Numbers.copies(given.toArray());
        List<Object> all = new ArrayList<>(Arrays.asList(copies));
        all.addAll(Arrays.asList(shadows));
        Object returned = Reflection.call(pullback, null, all.toArray());
        if (!Numbers.same(copies, given.toArray())) throw new AssertionError(call.title() + ": " + pullback.getName() + " changes more than the shadows");
        List<Numbers.Element> elements = new ArrayList<>();
        List<String> names = new ArrayList<>();
        int shadow = 0;
        for (int i : call.differentiated()) {
            names.add(call.gradientOn(i));
            elements.addAll(Numbers.of(isShadowed(i) ? shadows[shadow++] : returned));
        }
        return new Pulled(names, Numbers.vector(elements));
    }

    private boolean isShadowed(int parameter) {
        return IntStream.of(shadowed).anyMatch(i -> i == parameter);
    }

    /** After the second call each element of a shadow is twice what it was after the first. */
    private void adds(Call call, Pulled once, Pulled twice) {
        int at = 0;
        for (int k = 0; k < once.names().size(); k++) {
            int i = call.differentiated()[k];
            for (Numbers.Element element : Numbers.of(call.arguments()[i])) {
                double first = once.gradient()[at], second = twice.gradient()[at++];
                if (isShadowed(i) && Math.abs(second - 2 * first) > 1e-3 * Math.abs(first))
                    throw new AssertionError(call.title() + ": " + pullback.getName() + " must add to " + once.names().get(k) + element.path()
                        + ": called twice it leaves " + second + " there, and " + first + " after the first time (= for +=?)");
            }
        }
    }
}
