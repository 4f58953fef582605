package dev.backflow.processor.adjoint;

import dev.backflow.processor.circuit.Type;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The names of what is generated for a method. */
public final class GradientNames {
    private static final int LONGEST = 120;
    private static final Set<String> PRIMITIVES = Set.of("boolean", "byte", "short", "char", "int", "long", "float", "double");
    private static final Pattern ARGUMENTS = Pattern.compile("<.*>");

    private GradientNames() {}

    /** {@code f} gives {@code F}. */
    public static String capitalised(String name) {
        int first = name.codePointAt(0);
        return new StringBuilder().appendCodePoint(Character.toUpperCase(first)).append(name.substring(Character.charCount(first))).toString();
    }

    /** The class of the gradient: {@code FGradient}; with the parameter types appended if the method is overloaded. */
    public static String gradient(String method, List<Type> parameters, boolean overloaded) {
        return overloaded ? distinct(method) + "Gradient" + types(parameters) : capitalised(method) + "Gradient";
    }

    /** The forward pass of the method's pair. A caller that has taken the method for pure does not find it where it no longer is. */
    public static String forward(String method, boolean pure) {
        return method + (pure ? "PureForward" : "Forward");
    }

    /** The class of the tape that the method's pair shares. */
    public static String tape(String method, List<Type> parameters) {
        return distinct(method) + "Tape" + types(parameters);
    }

    /** The names that {@code f} and {@code F} give are not the same. */
    private static String distinct(String method) {
        return Character.isUpperCase(method.codePointAt(0)) ? method + "_" : capitalised(method);
    }

    /** File systems take names of 255 bytes: those of many parameters become a number that no other types have. */
    private static String types(List<Type> parameters) {
        String all = parameters.stream().map(GradientNames::name).collect(Collectors.joining());
        return all.length() <= LONGEST ? all : parameters.size() + "x" + UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8)).toString().replace("-", "");
    }

    private static String name(Type type) {
        if (type instanceof Type.ArrayOf array) return name(array.element()) + "Array";
        return Arrays.stream(ARGUMENTS.matcher(type.text()).replaceAll("").split("\\.")).dropWhile(GradientNames::isPackage).map(GradientNames::capitalised).collect(Collectors.joining());
    }

    /** {@code In.Data} and {@code Data} are two: a type is named from its outermost class on. */
    private static boolean isPackage(String segment) {
        return Character.isLowerCase(segment.codePointAt(0)) && !PRIMITIVES.contains(segment);
    }
}
