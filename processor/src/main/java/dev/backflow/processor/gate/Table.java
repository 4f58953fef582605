package dev.backflow.processor.gate;

import static dev.backflow.processor.gate.Row.gate;

import dev.backflow.processor.circuit.Gate.Result;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The rows. Those of {@code Math} hold for {@code StrictMath} too. */
final class Table {
    private Table() {}

    private static final String FIRST = "at a tie the first input takes all";
    private static final String UNIT = "±1 are poles";
    private static final String ZERO = "0 is a pole";
    private static final String MULTIPLE = "the multiple of y that is taken off counts as constant";

    static final List<Row> OPERATORS = List.of(
        gate("x + y", "1", "1").promoted(),
        gate("x - y", "1", "-1").promoted(),
        gate("x * y", "y", "x").promoted(),
        gate("x / y", "1 / y", "-out / y").giving(Result.PROMOTED).where("y = 0 is a pole"),
        gate("x % y", "1", "(out - x) / y").giving(Result.PROMOTED).where(MULTIPLE),
        gate("-x", "-1").promoted(),
        gate("+x", "1").promoted());

    static final List<Row> FUNCTIONS = List.of(
        gate("Math.sin(x)", "Math.cos(x)"),
        gate("Math.cos(x)", "-Math.sin(x)"),
        gate("Math.tan(x)", "1 + out * out"),
        gate("Math.asin(x)", "1 / Math.sqrt((1 - x) * (1 + x))").where(UNIT),
        gate("Math.acos(x)", "-1 / Math.sqrt((1 - x) * (1 + x))").where(UNIT),
        gate("Math.atan(x)", "1 / (1 + x * x)"),
        gate("Math.atan2(y, x)", "x / (x * x + y * y)", "-y / (x * x + y * y)").where("the origin is a pole"),
        gate("Math.sinh(x)", "Math.cosh(x)"),
        gate("Math.cosh(x)", "Math.sinh(x)"),
        gate("Math.tanh(x)", "1 - out * out"),
        gate("Math.exp(x)", "out"),
        gate("Math.expm1(x)", "out + 1"),
        gate("Math.log(x)", "1 / x").where(ZERO),
        gate("Math.log10(x)", "1 / (x * 2.302585092994046)").where(ZERO),
        gate("Math.log1p(x)", "1 / (1 + x)").where("-1 is a pole"),
        gate("Math.sqrt(x)", "0.5 / out").where(ZERO),
        gate("Math.cbrt(x)", "1 / (3 * out * out)").where(ZERO),
        gate("Math.pow(x, y)", "y == 0 ? 0 : y * Math.pow(x, y - 1)", "x > 0 ? out * Math.log(x) : 0")
            .where("0 in x for y = 0, whatever x; 0 in y for x ≤ 0, where the power exists at single points only"),
        gate("Math.hypot(x, y)", "out == 0 ? 0 : x / out", "out == 0 ? 0 : y / out").where("0 at the origin"),
        gate("Math.toRadians(x)", "Math.PI / 180").cheap(),
        gate("Math.toDegrees(x)", "180 / Math.PI").cheap(),
        gate("Math.abs(x)", "x > 0 ? 1 : x < 0 ? -1 : 0").promoted().where("0 at 0"),
        gate("Math.max(x, y)", "x >= y ? 1 : 0", "x >= y ? 0 : 1").promoted().where(FIRST),
        gate("Math.min(x, y)", "x <= y ? 1 : 0", "x <= y ? 0 : 1").promoted().where(FIRST),
        gate("Math.clamp(x, lo, hi)", "x < lo ? 0 : x > hi ? 0 : 1", "x < lo ? 1 : 0", "x > hi ? 1 : 0").promoted()
            .where("at a bound the value takes all"),
        gate("Math.fma(x, y, z)", "y", "x", "1").promoted(),
        gate("Math.copySign(x, y)", "Math.copySign(1.0, x) == Math.copySign(1.0, y) ? 1 : -1", "0").promoted()
            .where("±1, as x and y have the same sign or not, zeros by their sign bits; constant in y between its signs"),
        gate("Math.IEEEremainder(x, y)", "1", "(out - x) / y").where(MULTIPLE),
        gate("Math.nextUp(x)", "1").promoted().where("the step counts as constant"),
        gate("Math.nextDown(x)", "1").promoted().where("the step counts as constant"),
        gate("Math.nextAfter(x, y)", "1", "0").giving(Result.LEFT).cheap().where("the step counts as constant"),
        gate("Math.scalb(x, (int) n)", "Math.scalb(1.0, n)", "0").giving(Result.LEFT).cheap(),
        gate("Double.sum(x, y)", "1", "1").cheap(),
        gate("Double.max(x, y)", "x >= y ? 1 : 0", "x >= y ? 0 : 1").cheap().where(FIRST),
        gate("Double.min(x, y)", "x <= y ? 1 : 0", "x <= y ? 0 : 1").cheap().where(FIRST),
        gate("Float.sum(x, y)", "1", "1").giving(Result.FLOAT).cheap(),
        gate("Float.max(x, y)", "x >= y ? 1 : 0", "x >= y ? 0 : 1").giving(Result.FLOAT).cheap().where(FIRST),
        gate("Float.min(x, y)", "x <= y ? 1 : 0", "x <= y ? 0 : 1").giving(Result.FLOAT).cheap().where(FIRST));

    /** Gates whose output jumps, or is no real number, or comes from whole numbers alone: no gradient flows through. */
    static final List<Row> LOCALLY_CONSTANT = concat(List.of(
        constant(Result.BOOLEAN, "x == y", "x != y", "x < y", "x <= y", "x > y", "x >= y", "x && y", "x || y", "!x"),
        constant(Result.PROMOTED, "x & y", "x | y", "x ^ y", "~x"),
        constant(Result.LEFT, "x << y", "x >> y", "x >>> y"),
        constant(Result.DOUBLE, "Math.floor(x)", "Math.ceil(x)", "Math.rint(x)"),
        constant(Result.PROMOTED, "Math.signum(x)", "Math.ulp(x)"),
        constant(Result.LONG, "Math.round(x)"),
        constant(Result.INT, "Math.getExponent(x)", "Math.toIntExact(x)"),
        constant(Result.PROMOTED, "Math.addExact(x, y)", "Math.subtractExact(x, y)", "Math.multiplyExact(x, y)", "Math.divideExact(x, y)",
            "Math.incrementExact(x)", "Math.decrementExact(x)", "Math.negateExact(x)", "Math.absExact(x)", "Math.powExact(x, y)",
            "Math.unsignedMultiplyExact(x, y)", "Math.unsignedPowExact(x, y)"),
        constant(Result.PROMOTED, "Math.floorDiv(x, y)", "Math.floorMod(x, y)", "Math.floorDivExact(x, y)",
            "Math.ceilDiv(x, y)", "Math.ceilMod(x, y)", "Math.ceilDivExact(x, y)"),
        constant(Result.LONG, "Math.multiplyFull(x, y)", "Math.multiplyHigh(x, y)", "Math.unsignedMultiplyHigh(x, y)")));

    /** Every row of a single gate. */
    static final List<Row> GATES = concat(List.of(OPERATORS, FUNCTIONS, LOCALLY_CONSTANT));

    /** Groups of gates that act as one. They are tried in this order, before the single gates. */
    static final List<Row> IDIOMS = List.of(
        gate("1 / (1 + Math.exp(-x))", "(1 - out) * out").where("the sigmoid; nothing overflows on the way back"),
        gate("1 / (Math.exp(-x) + 1)", "(1 - out) * out"),
        gate("1 / (1 + Math.exp(x))", "(out - 1) * out"),
        gate("1 / (Math.exp(x) + 1)", "(out - 1) * out"),
        gate("1 / x", "-(out * out)").promoted().where(ZERO),
        gate("x * x", "2 * x").promoted(),
        gate("x * x * x", "3 * x * x").promoted(),
        gate("x * x * x * x", "4 * x * x * x").promoted(),
        gate("N * x * x * x", "3 * N * x * x").promoted(),
        gate("a * x * x * x", "x * x * x", "3 * a * x * x").promoted(),
        gate("N * x * x", "2 * N * x").promoted(),
        gate("a * x * x", "x * x", "2 * a * x").promoted(),
        gate("Math.pow(x, 0)", "0"),
        gate("Math.pow(x, 1)", "1"),
        gate("Math.pow(x, 2)", "2 * x"),
        gate("Math.pow(x, 3)", "3 * x * x"),
        gate("Math.pow(x, 4)", "4 * x * x * x"),
        gate("Math.pow(x, 0.5)", "0.5 / out").where(ZERO),
        gate("Math.pow(x, 1.5)", "1.5 * Math.sqrt(x)"),
        gate("Math.pow(x, -0.5)", "-0.5 * out / x").where(ZERO),
        gate("Math.pow(x, -1)", "-(out * out)").where(ZERO),
        gate("Math.pow(x, -2)", "-2 * out / x").where(ZERO),
        gate("Math.pow(x, N)", "N * Math.pow(x, N - 1)"));

    /** Functions of {@code Math} that are no gates, by name and number of inputs, and why. */
    static final Map<String, String> NO_GATES = Map.of("random/0", "has no input, and gives another number at every call: it is called as it is");

    private static List<Row> constant(Result result, String... formulas) {
        return Stream.of(formulas).map(formula -> gate(formula).giving(result).cheap()).toList();
    }

    private static List<Row> concat(List<List<Row>> parts) {
        return parts.stream().flatMap(List::stream).toList();
    }
}
