package dev.backflow.processor.circuit;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Java's operators, conversions and literals on boxed values. */
final class Arithmetic {
    private static final Pattern WHOLE = Pattern.compile("-?\\d+[lL]?");

    private Arithmetic() {}

    /** {@code value} as a variable or cast of {@code type} makes it. */
    static Object converted(Object value, Type type) {
        if (!(type instanceof Type.Primitive primitive) || primitive == Type.BOOLEAN || value == null) return value;
        Number number = number(value);
        return switch (primitive) {
            case BYTE -> number.byteValue();
            case SHORT -> number.shortValue();
            case CHAR -> (char) number.intValue();
            case INT -> number.intValue();
            case LONG -> number.longValue();
            case FLOAT -> number.floatValue();
            default -> number.doubleValue();
        };
    }

    private static Number number(Object value) {
        return value instanceof Character c ? (Number) (int) c : (Number) value;
    }

    static Object prefix(String symbol, Object operand) {
        if (symbol.equals("!")) return !(Boolean) operand;
        Number n = number(operand);
        if (symbol.equals("~")) return n instanceof Long l ? (Object) ~l : (Object) ~n.intValue();
        int sign = symbol.equals("-") ? -1 : 1;
        if (n instanceof Double d) return sign < 0 ? -d : d;
        if (n instanceof Float f) return sign < 0 ? -f : f;
        return n instanceof Long l ? (Object) (sign * l) : (Object) (sign * n.intValue());
    }

    static Object infix(String symbol, Object a, Object b) {
        if (symbol.equals("+") && !(isNumber(a) && isNumber(b))) return String.valueOf(a) + b;
        if (a instanceof Boolean p && b instanceof Boolean q) return logic(symbol, p, q);
        if (!isNumber(a) || !isNumber(b)) return (a == b) == symbol.equals("==");
        Number x = number(a), y = number(b);
        if (symbol.contains("<<") || symbol.contains(">>")) return shifted(symbol, x, y.longValue());
        if (x instanceof Double || y instanceof Double) return of(symbol, x.doubleValue(), y.doubleValue());
        if (x instanceof Float || y instanceof Float) return of(symbol, x.floatValue(), y.floatValue());
        if (x instanceof Long || y instanceof Long) return of(symbol, x.longValue(), y.longValue());
        return of(symbol, x.intValue(), y.intValue());
    }

    private static boolean isNumber(Object value) {
        return value instanceof Number || value instanceof Character;
    }

    private static Object logic(String symbol, boolean a, boolean b) {
        return switch (symbol) {
            case "&", "&&" -> a & b;
            case "|", "||" -> a | b;
            case "^", "!=" -> a ^ b;
            default -> a == b;
        };
    }

    private static Object shifted(String symbol, Number x, long by) {
        boolean wide = x instanceof Long;
        return switch (symbol) {
            case "<<" -> wide ? (Object) (x.longValue() << by) : (Object) (x.intValue() << by);
            case ">>" -> wide ? (Object) (x.longValue() >> by) : (Object) (x.intValue() >> by);
            default -> wide ? (Object) (x.longValue() >>> by) : (Object) (x.intValue() >>> by);
        };
    }

    private static Object of(String symbol, double a, double b) {
        return switch (symbol) {
            case "+" -> a + b;
            case "-" -> a - b;
            case "*" -> a * b;
            case "/" -> a / b;
            case "%" -> a % b;
            default -> compared(symbol, a < b, a == b, a > b);
        };
    }

    private static Object of(String symbol, float a, float b) {
        return switch (symbol) {
            case "+" -> a + b;
            case "-" -> a - b;
            case "*" -> a * b;
            case "/" -> a / b;
            case "%" -> a % b;
            default -> compared(symbol, a < b, a == b, a > b);
        };
    }

    private static Object of(String symbol, long a, long b) {
        return switch (symbol) {
            case "+" -> a + b;
            case "-" -> a - b;
            case "*" -> a * b;
            case "/" -> a / b;
            case "%" -> a % b;
            case "&" -> a & b;
            case "|" -> a | b;
            case "^" -> a ^ b;
            default -> compared(symbol, a < b, a == b, a > b);
        };
    }

    private static Object of(String symbol, int a, int b) {
        Object wide = of(symbol, (long) a, (long) b);
        return wide instanceof Long l ? (Object) (int) (long) l : wide;
    }

    private static Object compared(String symbol, boolean less, boolean same, boolean more) {
        return switch (symbol) {
            case "<" -> less;
            case "<=" -> less || same;
            case ">" -> more;
            case ">=" -> more || same;
            case "==" -> same;
            case "!=" -> !same;
            default -> throw new UnsupportedOperationException("operator " + symbol);
        };
    }

    /** The value of a literal as source writes it. */
    static Object literal(String text, Type type) {
        if (text.equals("null")) return null;
        if (type == Type.BOOLEAN) return Boolean.valueOf(text);
        if (text.startsWith("\"\"\"")) return unescaped(text.substring(text.indexOf('\n') + 1, text.length() - 3).stripIndent());
        if (text.startsWith("\"")) return unescaped(text.substring(1, text.length() - 1));
        if (text.startsWith("'")) return converted(unescaped(text.substring(1, text.length() - 1)).charAt(0), type);
        String digits = text.replace("_", "");
        if (type.isFloating() && !WHOLE.matcher(digits).matches()) return type == Type.DOUBLE ? (Object) Double.valueOf(digits) : (Object) Float.valueOf(digits);
        boolean marked = digits.endsWith("l") || digits.endsWith("L");
        return converted(whole(marked ? digits.substring(0, digits.length() - 1) : digits, type == Type.LONG), type);
    }

    private static Number whole(String digits, boolean wide) {
        int radix = !digits.startsWith("0") || digits.length() == 1 ? 10 : "xX".indexOf(digits.charAt(1)) >= 0 ? 16 : "bB".indexOf(digits.charAt(1)) >= 0 ? 2 : 8;
        if (radix == 10) return Long.valueOf(digits);
        String magnitude = digits.substring(radix == 8 ? 1 : 2);
        return wide ? (Number) Long.parseUnsignedLong(magnitude, radix) : (Number) Integer.parseUnsignedInt(magnitude, radix);
    }

    private static String unescaped(String text) {
        return Pattern.compile("(?<!\\\\)((?:\\\\\\\\)*)\\\\u+([0-9a-fA-F]{4})").matcher(text)
            .replaceAll(m -> Matcher.quoteReplacement(m.group(1) + (char) Integer.parseInt(m.group(2), 16))).translateEscapes();
    }
}
