package dev.backflow.processor.circuit;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What a circuit names outside of itself, by reflection; names are resolved as in the class {@code home}. */
final class Surroundings {
    private static final Map<Type, Class<?>> PRIMITIVES = Map.of(Type.BOOLEAN, boolean.class, Type.Primitive.BYTE, byte.class,
        Type.Primitive.SHORT, short.class, Type.Primitive.CHAR, char.class, Type.INT, int.class, Type.LONG, long.class, Type.FLOAT, float.class,
        Type.DOUBLE, double.class);

    private final Class<?> home;
    private final List<Access> accesses;

    /** @param accesses private fields, by what the circuits call them */
    Surroundings(Class<?> home, List<Access> accesses) {
        this.home = home;
        this.accesses = accesses;
    }

    /** The class of the values of a type. */
    Class<?> classOf(Type type) {
        if (type instanceof Type.ArrayOf array) return classOf(array.element()).arrayType();
        return type instanceof Type.Primitive ? PRIMITIVES.get(type) : named(type.text().replaceAll("<.*>", ""));
    }

    private Class<?> named(String name) {
        List<String> places = List.of(home.getName() + "$", home.getPackageName() + ".", "", "java.lang.", "java.util.");
        return places.stream().map(place -> found(place + name)).flatMap(Optional::stream).findFirst()
            .orElseThrow(() -> new UnsupportedOperationException("no class " + name));
    }

    /** A class by the name that source gives it: {@code Outer.Inner} may be {@code Outer$Inner}. */
    private Optional<Class<?>> found(String name) {
        try {
            return Optional.of(Class.forName(name, true, home.getClassLoader()));
        } catch (ClassNotFoundException | LinkageError e) {
            int dot = name.lastIndexOf('.');
            return dot < 0 ? Optional.empty() : found(name.substring(0, dot) + "$" + name.substring(dot + 1));
        }
    }

    private static String owner(String text) {
        return text.contains(".") ? text.substring(0, text.lastIndexOf('.')) : "";
    }

    private static String member(String text) {
        return text.substring(text.lastIndexOf('.') + 1);
    }

    private Class<?> ownerOf(String text) {
        return owner(text).isEmpty() ? home : named(owner(text));
    }

    /** A constant: a static field, {@code A.class}, or a class in front of its field. */
    Object constant(String text) {
        if (member(text).equals("class")) return named(owner(text));
        Optional<Access> access = access(text);
        if (access.isPresent()) return held(access.get(), List.of());
        boolean isField = Stream.of(ownerOf(text).getDeclaredFields()).anyMatch(f -> f.getName().equals(member(text)));
        return isField ? reflected(() -> opened(ownerOf(text), member(text)).get(null)) : named(text);
    }

    private Optional<Access> access(String text) {
        return accesses.stream().filter(a -> a.member().equals(text)).findFirst();
    }

    private Object held(Access access, List<Object> arguments) {
        if (access instanceof Access.OfMethod method && method.ofObject()) return invoke(arguments.get(0), access.name(), arguments.subList(1, arguments.size()));
        if (access.name().equals("<init>")) return create(access.owner(), arguments);
        if (access instanceof Access.OfMethod) return call(access.owner() + "." + access.name(), arguments);
        return reflected(() -> opened(named(access.owner()), access.name()).get(access instanceof Access.OfObject ? arguments.get(0) : null));
    }

    private static Field opened(Class<?> owner, String name) throws NoSuchFieldException {
        Field field = owner.getDeclaredField(name);
        if (!owner.getName().startsWith("java.")) field.setAccessible(true);
        return field;
    }

    /** A field of an object, or a static one of a class that stands in an object's place. */
    Target field(Object object, String name) {
        Field field = reflected(() -> opened(object instanceof Class<?> c ? c : object.getClass(), name));
        return new Target() {
            @Override public Object get() { return reflected(() -> field.get(object)); }

            @Override public void set(Object value) { reflected(() -> { field.set(object, value); return value; }); }
        };
    }

    /** Whether {@code label}, as source writes it after {@code case}, is {@code selector}. */
    boolean isCase(String label, Object selector) {
        if (selector instanceof Enum<?> constant) return constant.name().equals(member(label));
        Object value = isName(label) ? constant(label) : literal(label, selector);
        return selector.equals(value) || selector instanceof Character c && value instanceof Number n && c == n.intValue()
            || selector instanceof Number m && value instanceof Number n && m.longValue() == n.longValue()
            || selector instanceof Number m && value instanceof Character c && m.longValue() == c;
    }

    private static boolean isName(String label) {
        return Character.isJavaIdentifierStart(label.charAt(0));
    }

    private static Object literal(String label, Object selector) {
        if (label.startsWith("-")) return Arithmetic.prefix("-", Arithmetic.literal(label.substring(1).strip(), Type.LONG));
        return label.startsWith("'") ? Arithmetic.literal(label, Type.Primitive.CHAR) : Arithmetic.literal(label, selector instanceof String ? Type.STRING : Type.INT);
    }

    /** Calls a static method. */
    Object call(String text, List<Object> arguments) {
        Optional<Access> access = access(text);
        if (access.isPresent()) return held(access.get(), arguments);
        Class<?> owner = ownerOf(text);
        Stream<Method> methods = Stream.of(owner.getDeclaredMethods()).filter(m -> m.getName().equals(member(text)) && Modifier.isStatic(m.getModifiers()));
        Method method = Applicable.best(methods, arguments, text);
        return invoked(method, null, arguments);
    }

    /** Calls a method of an object. */
    Object invoke(Object receiver, String name, List<Object> arguments) {
        Stream<Method> methods = Applicable.methods(receiver.getClass()).filter(m -> m.getName().equals(name) && !Modifier.isStatic(m.getModifiers()));
        return invoked(Applicable.best(methods, arguments, name), receiver, arguments);
    }

    private static Object invoked(Method method, Object receiver, List<Object> arguments) {
        if (!method.getDeclaringClass().getName().startsWith("java.")) method.setAccessible(true);
        return reflected(() -> method.invoke(receiver, arguments.toArray()));
    }

    /** Calls a constructor. */
    Object create(String text, List<Object> arguments) {
        Class<?> made = named(text.replaceAll("<.*>", ""));
        Constructor<?> constructor = Applicable.best(Stream.of(made.getDeclaredConstructors()), arguments, text);
        if (!made.getName().startsWith("java.")) constructor.setAccessible(true);
        return reflected(() -> constructor.newInstance(arguments.toArray()));
    }

    /** Code that uses reflection. */
    @FunctionalInterface
    private interface Reflective<R> {
        R get() throws ReflectiveOperationException;
    }

    private static <R> R reflected(Reflective<R> code) {
        try {
            return code.get();
        } catch (InvocationTargetException e) {
            throw thrown(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new UnsupportedOperationException(e);
        }
    }

    /** Throws {@code exception} as it is, checked or not. */
    static RuntimeException thrown(Throwable exception) {
        return Surroundings.<RuntimeException>as(exception);
    }

    @SuppressWarnings("unchecked")
    private static <E extends Throwable> E as(Throwable exception) throws E {
        throw (E) exception;
    }
}
