package dev.backflow.processor.gate;

import static dev.backflow.processor.gate.Row.gate;

import dev.backflow.processor.circuit.Gate.Result;
import java.util.ArrayList;
import java.util.List;

/** The rows. */
final class Table {
    private Table() {}

    private static final String FIRST = "at a tie the first input takes all";
    private static final String STEP = "constant between its jumps: gradient 0";

    static final List<Row> OPERATORS = List.of(
        gate("x + y", "1", "1").promoted(),
        gate("x - y", "1", "-1").promoted(),
        gate("x * y", "y", "x").promoted(),
        new Row("x / y", List.of("1 / y", "-out / y"), Result.PROMOTED, true, "y = 0 is a pole"),
        new Row("x % y", List.of("1", "(out - x) / y"), Result.PROMOTED, true, "the multiple of y that is taken off counts as constant"),
        gate("-x", "-1").promoted(),
        gate("+x", "1").promoted());

    /** Operators that give or take what is no real number. */
    static final List<Row> DISCRETE = List.of(
        gate("x == y").giving(Result.BOOLEAN).cheap(), gate("x != y").giving(Result.BOOLEAN).cheap(), gate("x < y").giving(Result.BOOLEAN).cheap(),
        gate("x <= y").giving(Result.BOOLEAN).cheap(), gate("x > y").giving(Result.BOOLEAN).cheap(), gate("x >= y").giving(Result.BOOLEAN).cheap(),
        gate("x && y").giving(Result.BOOLEAN).cheap(), gate("x || y").giving(Result.BOOLEAN).cheap(), gate("!x").giving(Result.BOOLEAN).cheap(),
        gate("x & y").promoted(), gate("x | y").promoted(), gate("x ^ y").promoted(), gate("~x").promoted(),
        gate("x << y").giving(Result.LEFT).cheap(), gate("x >> y").giving(Result.LEFT).cheap(), gate("x >>> y").giving(Result.LEFT).cheap());

    /** The functions of {@code java.lang.Math}; those of {@code StrictMath} are the same. */
    static final List<Row> MATH = List.of(
        gate("Math.sin(x)", "Math.cos(x)"),
        gate("Math.cos(x)", "-Math.sin(x)"),
        gate("Math.tan(x)", "1 + out * out"),
        gate("Math.asin(x)", "1 / Math.sqrt(1 - x * x)").where("x = -1 and x = 1 are poles"),
        gate("Math.acos(x)", "-1 / Math.sqrt(1 - x * x)").where("x = -1 and x = 1 are poles"),
        gate("Math.atan(x)", "1 / (1 + x * x)"),
        gate("Math.atan2(y, x)", "x / (x * x + y * y)", "-y / (x * x + y * y)").where("the origin is a pole"),
        gate("Math.sinh(x)", "Math.cosh(x)"),
        gate("Math.cosh(x)", "Math.sinh(x)"),
        gate("Math.tanh(x)", "1 - out * out"),
        gate("Math.exp(x)", "out"),
        gate("Math.expm1(x)", "out + 1"),
        gate("Math.log(x)", "1 / x").where("x = 0 is a pole"),
        gate("Math.log10(x)", "1 / (x * 2.302585092994046)").where("x = 0 is a pole"),
        gate("Math.log1p(x)", "1 / (1 + x)").where("x = -1 is a pole"),
        gate("Math.sqrt(x)", "0.5 / out").where("x = 0 is a pole"),
        gate("Math.cbrt(x)", "1 / (3 * out * out)").where("x = 0 is a pole"),
        gate("Math.pow(x, y)", "y == 0 ? 0 : y * Math.pow(x, y - 1)", "x > 0 ? out * Math.log(x) : 0")
            .where("in y, the gradient is 0 for x <= 0, where the power exists at single points only"),
        gate("Math.hypot(x, y)", "out == 0 ? 0 : x / out", "out == 0 ? 0 : y / out").where("0 at the origin"),
        gate("Math.toRadians(x)", "0.017453292519943295").cheap(),
        gate("Math.toDegrees(x)", "57.29577951308232").cheap(),
        gate("Math.abs(x)", "x > 0 ? 1 : x < 0 ? -1 : 0").promoted().where("0 at 0"),
        gate("Math.max(x, y)", "x >= y ? 1 : 0", "x >= y ? 0 : 1").promoted().where(FIRST),
        gate("Math.min(x, y)", "x <= y ? 1 : 0", "x <= y ? 0 : 1").promoted().where(FIRST),
        gate("Math.clamp(x, lo, hi)", "x < lo ? 0 : x > hi ? 0 : 1", "x < lo ? 1 : 0", "x > hi ? 1 : 0").promoted().where("at a bound the value takes all"),
        gate("Math.fma(x, y, z)", "y", "x", "1").promoted(),
        gate("Math.copySign(x, y)", "Math.copySign(1.0, x) == Math.copySign(1.0, y) ? 1 : -1", "0").promoted().where("constant in y between its signs"),
        gate("Math.IEEEremainder(x, y)", "1", "(out - x) / y").where("the multiple of y that is taken off counts as constant"),
        gate("Math.nextUp(x)", "1").promoted(), gate("Math.nextDown(x)", "1").promoted(),
        new Row("Math.nextAfter(x, y)", List.of("1", "0"), Result.LEFT, false, "constant in the direction"),
        new Row("Math.scalb(x, n)", List.of("Math.scalb(1.0, (int) n)", "0"), Result.LEFT, false, ""),
        gate("Math.floor(x)").cheap().where(STEP), gate("Math.ceil(x)").cheap().where(STEP), gate("Math.rint(x)").cheap().where(STEP),
        gate("Math.signum(x)").promoted().where(STEP), gate("Math.ulp(x)").promoted().where(STEP),
        gate("Math.round(x)").giving(Result.LONG).cheap().where(STEP),
        gate("Math.getExponent(x)").giving(Result.INT).cheap().where(STEP));

    /** Functions over whole numbers only; their results count as constants. */
    static final List<String> WHOLE = List.of("addExact/2", "subtractExact/2", "multiplyExact/2", "divideExact/2", "incrementExact/1", "decrementExact/1",
        "negateExact/1", "absExact/1", "floorDiv/2", "floorMod/2", "floorDivExact/2", "ceilDiv/2", "ceilMod/2", "ceilDivExact/2", "multiplyFull/2",
        "multiplyHigh/2", "unsignedMultiplyHigh/2", "unsignedMultiplyExact/2", "unsignedPowExact/2", "powExact/2", "toIntExact/1");

    /** Functions of {@code Math} that are no gates. */
    static final List<String> NONE = List.of("random/0");

    /** Groups of gates as one gate, tried before the single gates; of type {@code double}. */
    static final List<Row> IDIOMS = List.of(
        gate("1 / (1 + Math.exp(-x))", "(1 - out) * out").where("the sigmoid; no overflow on the way back"),
        gate("1 / (Math.exp(-x) + 1)", "(1 - out) * out"),
        gate("x * x", "2 * x"),
        gate("Math.pow(x, 2)", "2 * x"),
        gate("Math.pow(x, 3)", "3 * x * x"),
        gate("Math.pow(x, 4)", "4 * x * x * x"),
        gate("Math.pow(x, 0.5)", "0.5 / out"),
        gate("Math.pow(x, 1.5)", "1.5 * Math.sqrt(x)"),
        gate("Math.pow(x, -1)", "-out / x"),
        gate("Math.pow(x, -2)", "-2 * out / x"));

    static List<Row> functions() {
        List<Row> rows = new ArrayList<>(MATH);
        MATH.forEach(row -> rows.add(row.strict()));
        return rows;
    }

    static List<Row> all() {
        List<Row> rows = new ArrayList<>(OPERATORS);
        rows.addAll(DISCRETE);
        rows.addAll(MATH);
        rows.addAll(IDIOMS);
        return rows;
    }
}
