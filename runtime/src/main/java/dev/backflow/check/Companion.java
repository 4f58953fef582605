package dev.backflow.check;

import dev.backflow.Gate;
import dev.backflow.Gradient;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The companion of a method: its {@code fVjp}, held to the method's value and effects too. */
record Companion(Class<?> type, Method pullback) implements Pullback {

    static Companion of(Method method) {
        String name = name(method.getDeclaringClass());
        try {
            Class<?> type = Class.forName(name, true, method.getDeclaringClass().getClassLoader());
            return new Companion(type, type.getDeclaredMethod(method.getName() + "Vjp", types(method)));
        } catch (ReflectiveOperationException none) {
            throw new IllegalArgumentException("there is no " + name + "." + method.getName() + "Vjp for " + method.getName()
                + (method.isAnnotationPresent(Gate.class) ? ": mark the gate @Differentiable too, or check a method that calls it" : ": is the method @Differentiable, and did the processor run?"), none);
        }
    }

    /** {@code a.b.Outer.Inner} has {@code a.b.Outer_InnerGrad}. */
    private static String name(Class<?> type) {
        StringBuilder name = new StringBuilder(type.getSimpleName()).append("Grad");
        for (Class<?> outer = type.getEnclosingClass(); outer != null; outer = outer.getEnclosingClass()) name.insert(0, outer.getSimpleName() + "_");
        return type.getPackageName().isEmpty() ? name.toString() : type.getPackageName() + "." + name;
    }

    private static Class<?>[] types(Method method) {
        List<Class<?>> types = new ArrayList<>(List.of(method.getParameterTypes()));
        if (method.getReturnType() != void.class) types.add(method.getReturnType());
        else for (int i : Call.arrays(method)) types.add(method.getParameterTypes()[i]);
        return types.toArray(Class<?>[]::new);
    }

    @Override
    public Pulled of(Call call, Object... weights) {
        Object[] arguments = call.copies();
        List<Object> all = new ArrayList<>(Arrays.asList(arguments));
        all.addAll(Arrays.asList(weights));
        Gradient<?> gradient = (Gradient<?>) Reflection.call(pullback, null, all.toArray());
        if (!call.isVoid()) same(call, "value", call.value(), part(gradient, "value"));
        for (int i = 0; i < arguments.length; i++) same(call, "argument " + (i + 1), call.after()[i], arguments[i]);
        return call.isVoid() ? shadows(call, gradient, weights) : new Pulled(names(call, fields(gradient)), gradient.toArray());
    }

    private void same(Call call, String what, Object expected, Object given) {
        if (!Numbers.same(expected, given))
            throw new AssertionError(call.title() + ": its " + what + " is " + Arguments.shown(expected) + ", with " + type.getSimpleName() + " " + Arguments.shown(given));
    }

    /** The gradients of a method without result: arrays in their shadows, numbers in what is returned. */
    private Pulled shadows(Call call, Gradient<?> gradient, Object... shadows) {
        List<Numbers.Element> elements = new ArrayList<>();
        List<String> fields = fields(gradient), names = new ArrayList<>();
        int shadow = 0, field = 0;
        for (int i : call.differentiated()) {
            boolean array = call.method().getParameterTypes()[i].isArray();
            names.add(array ? call.gradientOn(i) : fields.get(field));
            elements.addAll(Numbers.of(array ? shadows[shadow++] : part(gradient, fields.get(field++))));
        }
        return new Pulled(names, Numbers.vector(elements));
    }

    /** One field for each parameter: what is constant to the one must be so to the other. */
    private static List<String> names(Call call, List<String> fields) {
        if (fields.size() != call.differentiated().length)
            throw new AssertionError(call.title() + ": the gradient has " + fields + " for " + call.differentiated().length + " differentiated parameters");
        return fields;
    }

    /** Such as {@code [dx, dy]}: the fields of the gradient's class stand in the parameters' order. */
    private static List<String> fields(Gradient<?> gradient) {
        return Arrays.stream(gradient.getClass().getDeclaredFields())
            .filter(f -> !Modifier.isStatic(f.getModifiers()) && !f.getName().equals("value")).map(Field::getName).toList();
    }

    private static Object part(Gradient<?> gradient, String name) {
        try {
            return Reflection.call(gradient.getClass().getDeclaredMethod(name), gradient);
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
