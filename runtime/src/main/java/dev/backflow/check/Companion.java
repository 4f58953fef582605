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
            return new Companion(type, method.getReturnType() == void.class ? withShadows(type, method) : type.getDeclaredMethod(method.getName() + "Vjp", types(method)));
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
        types.add(method.getReturnType());
        return types.toArray(Class<?>[]::new);
    }

    /** The form for a method without result: with the gradient on each array and record. */
    private static Method withShadows(Class<?> type, Method method) throws NoSuchMethodException {
        for (Method form : type.getDeclaredMethods())
            if (form.getName().equals(method.getName() + "Vjp") && areShadowed(method, form.getParameterTypes())) return form;
        throw new NoSuchMethodException(method.getName() + "Vjp");
    }

    private static boolean areShadowed(Method method, Class<?>... types) {
        Class<?>[] given = method.getParameterTypes();
        int[] references = Call.references(method);
        if (types.length != given.length + references.length || !Arrays.equals(given, Arrays.copyOf(types, given.length))) return false;
        for (int i = 0; i < references.length; i++) if (!isShadow(given[references[i]], types[given.length + i])) return false;
        return true;
    }

    private static boolean isShadow(Class<?> type, Class<?> shadow) {
        if (type.isArray() && shadow.isArray()) return isShadow(type.getComponentType(), shadow.getComponentType());
        return type.isRecord() ? Gradient.class.isAssignableFrom(shadow) : type == shadow;
    }

    @Override
    public Pulled of(Call call, Object... weights) {
        Object[] arguments = call.copies();
        List<Object> all = new ArrayList<>(Arrays.asList(arguments));
        Object[] given = call.isVoid() ? shadows(call, arguments, weights) : weights;
        all.addAll(Arrays.asList(given));
        Gradient<?> gradient = (Gradient<?>) Reflection.call(pullback, null, all.toArray());
        if (!call.isVoid()) same(call, "value", call.value(), part(gradient, "value"));
        for (int i = 0; i < arguments.length; i++) same(call, "argument " + (i + 1), call.after()[i], arguments[i]);
        return call.isVoid() ? pulled(call, gradient, given) : new Pulled(names(call, fields(gradient)), gradient.toArray());
    }

    private void same(Call call, String what, Object expected, Object given) {
        if (!Numbers.same(expected, given))
            throw new AssertionError(call.title() + ": its " + what + " is " + Arguments.shown(expected) + ", with " + type.getSimpleName() + " " + Arguments.shown(given));
    }

    /** The weights as a method without result takes them: those of records in their gradients. */
    private Object[] shadows(Call call, Object[] arguments, Object... weights) {
        Object[] shadows = weights.clone();
        int[] references = call.references();
        for (int k = 0; k < references.length; k++) {
            int i = references[k];
            if (call.isOfRecords(i)) shadows[k] = Adjoints.of(pullback.getParameterTypes()[arguments.length + k], pullback.getParameterTypes()[i], arguments[i], (double[]) weights[k]);
        }
        return shadows;
    }

    /** The gradients of a method without result: on arrays and records in their shadows, on numbers in what is returned. */
    private Pulled pulled(Call call, Gradient<?> gradient, Object... shadows) {
        List<Numbers.Element> elements = new ArrayList<>();
        List<String> fields = fields(gradient), names = new ArrayList<>();
        int shadow = 0, field = 0;
        for (int i : call.differentiated()) {
            boolean number = call.method().getParameterTypes()[i].isPrimitive();
            names.add(number ? fields.get(field) : call.gradientOn(i));
            Object part = number ? part(gradient, fields.get(field++)) : shadows[shadow++];
            elements.addAll(Numbers.of(call.isOfRecords(i) ? Adjoints.numbers(call.arguments()[i], part) : part));
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
