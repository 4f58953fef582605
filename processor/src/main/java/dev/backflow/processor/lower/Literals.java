package dev.backflow.processor.lower;

import com.github.javaparser.utils.StringEscapeUtils;
import dev.backflow.processor.circuit.Type;
import dev.backflow.processor.circuit.Value;
import dev.backflow.processor.gate.Gates;
import java.util.OptionalInt;

/** Constants of the language written out. */
final class Literals {
    static final Value TRUE = new Value.Literal("true", Type.BOOLEAN);
    static final Value FALSE = new Value.Literal("false", Type.BOOLEAN);
    static final Value ONE = whole(1);

    private Literals() {}

    static Value whole(int value) {
        return new Value.Literal(Integer.toString(value), Type.INT);
    }

    static Value string(String text) {
        return new Value.Literal(quoted(text), Type.STRING);
    }

    static String quoted(String text) {
        return '"' + StringEscapeUtils.escapeJava(text) + '"';
    }

    /** A value that Java reads back as exactly {@code constant}. */
    static Value of(Object constant, Gates gates) {
        if (constant instanceof String text) return string(text);
        if (constant instanceof Boolean truth) return truth ? TRUE : FALSE;
        if (constant instanceof Character c) return new Value.Literal(character(c), Type.Primitive.CHAR);
        return number((Number) constant, gates);
    }

    private static String character(char c) {
        return "'" + (c == '\'' ? "\\'" : c == '"' ? "\"" : StringEscapeUtils.escapeJava(String.valueOf(c))) + "'";
    }

    private static Value number(Number constant, Gates gates) {
        if (constant instanceof Double d && !Double.isFinite(d)) return limit("java.lang.Double", d, Type.DOUBLE);
        if (constant instanceof Float f && !Float.isFinite(f)) return limit("java.lang.Float", f, Type.FLOAT);
        if (constant.equals(Integer.MIN_VALUE)) return new Value.Constant("java.lang.Integer.MIN_VALUE", Type.INT, OptionalInt.of(Integer.MIN_VALUE));
        if (constant.equals(Long.MIN_VALUE)) return new Value.Constant("java.lang.Long.MIN_VALUE", Type.LONG);
        if (constant instanceof Byte || constant instanceof Short)
            return new Value.Cast(constant instanceof Byte ? Type.Primitive.BYTE : Type.Primitive.SHORT, number(constant.intValue(), gates));
        String text = constant.toString();
        Type type = type(constant);
        String suffix = type == Type.LONG ? "L" : type == Type.FLOAT ? "f" : "";
        if (!text.startsWith("-")) return new Value.Literal(text + suffix, type);
        return Value.Apply.of(gates.prefix("-"), new Value.Literal(text.substring(1) + suffix, type));
    }

    private static Value limit(String owner, double value, Type type) {
        String name = Double.isNaN(value) ? "NaN" : value > 0 ? "POSITIVE_INFINITY" : "NEGATIVE_INFINITY";
        return new Value.Constant(owner + "." + name, type);
    }

    private static Type type(Number constant) {
        if (constant instanceof Double) return Type.DOUBLE;
        if (constant instanceof Float) return Type.FLOAT;
        return constant instanceof Long ? Type.LONG : Type.INT;
    }
}
