package dev.backflow.processor.adjoint;

import dev.backflow.processor.circuit.Callee;
import dev.backflow.processor.circuit.Circuit;
import dev.backflow.processor.circuit.Step;
import dev.backflow.processor.circuit.Type;
import dev.backflow.processor.circuit.Value;
import dev.backflow.processor.circuit.Walk;
import dev.backflow.processor.circuit.Wire;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What becomes of the bits of numbers that a gradient flows through. They depend on the number smoothly, as far as bits can, so
 * that they must not become a number again. They may decide something, as a comparison does; and sign and exponent alone are
 * constant between jumps.
 */
final class Bits {
    /** Functions that look into the bits of a number. */
    private static final Set<String> FUNCTIONS = Set.of("Double.doubleToLongBits", "Double.doubleToRawLongBits", "Float.floatToIntBits", "Float.floatToRawIntBits");
    /** Functions that make a number of bits. */
    private static final Set<String> NUMBERS = Set.of("Double.longBitsToDouble", "Float.intBitsToFloat", "Float.float16ToFloat");
    private static final Set<String> SHIFTS = Set.of(">>", ">>>"), BITWISE = Set.of("&", "|", "^", "~");
    private static final int DOUBLE_MANTISSA = 52, FLOAT_MANTISSA = 23;

    /** Nothing of a number's bits; each bit in its place, or of another number at that place; bits anywhere. */
    private enum Holds { NOTHING, IN_PLACE, ANYWHERE }

    private final Value.Call source;
    private final Map<Wire, Holds> wires = new HashMap<>();
    private boolean news, escapes;

    private Bits(Value.Call source) {
        this.source = source;
    }

    static boolean isOf(Callee.Foreign function) {
        return FUNCTIONS.contains(plain(function));
    }

    static boolean makesNumber(Callee.Foreign function) {
        return NUMBERS.contains(plain(function));
    }

    private static String plain(Callee.Foreign function) {
        return function.text().replace("java.lang.", "");
    }

    /** Whether the bits that the call {@code source} gives may become a number again, or go where that cannot be told. */
    static boolean escape(Value.Call source, Circuit circuit) {
        Bits bits = new Bits(source);
        do {
            bits.news = false;
            Walk.steps(circuit.body(), bits::step);
        } while (bits.news);
        return bits.escapes;
    }

    private void step(Step step) {
        Holds given = Holds.NOTHING;
        for (Value value : Walk.values(step)) given = of(value);
        if (step instanceof Step.Update update) given = of(Value.Apply.of(update.gate(), update.target(), update.value()));
        if (given == Holds.NOTHING) return;
        if (step instanceof Step.Return) escapes = true;
        if (step instanceof Step.Declare || Walk.target(step).isPresent()) give(step, given);
    }

    private void give(Step step, Holds given) {
        Wire wire = Walk.assigned(step).orElse(null);
        if (wire == null || !wire.type().isWhole()) escapes = true;
        else if (wires.getOrDefault(wire, Holds.NOTHING).compareTo(given) < 0) {
            wires.put(wire, given);
            news = true;
        }
    }

    /** What a value holds; bits in operands that are no operands of arithmetic escape. */
    private Holds of(Value value) {
        List<Holds> each = value.operands().stream().map(this::of).toList();
        if (value instanceof Value.Read read) return wires.getOrDefault(read.wire(), Holds.NOTHING);
        if (value == source) return Holds.IN_PLACE;
        Holds most = each.stream().max(Holds::compareTo).orElse(Holds.NOTHING);
        if (most == Holds.NOTHING || value instanceof Value.Apply && value.type() == Type.BOOLEAN) return Holds.NOTHING;
        if (value instanceof Value.Apply apply && apply.type().isWhole()) return arithmetic(apply, most);
        if (value instanceof Value.Choice choice && choice.type().isWhole()) return each.subList(1, 3).stream().max(Holds::compareTo).orElseThrow();
        if (value instanceof Value.Cast cast && cast.type().isWhole()) return Holds.ANYWHERE;
        if (value instanceof Value.Call call && isOfNumbers(call)) return call.type() == Type.BOOLEAN ? Holds.NOTHING : Holds.ANYWHERE;
        if (value instanceof Value.Choice && each.subList(1, 3).stream().allMatch(h -> h == Holds.NOTHING)) return Holds.NOTHING;
        escapes = true;
        return Holds.NOTHING;
    }

    /** Whether a function, of which nothing else is known, takes nothing but primitive values and gives a whole number or a truth. */
    private static boolean isOfNumbers(Value.Call call) {
        return call.callee() instanceof Callee.Foreign function && !function.receiver() && function.result().filter(t -> t == Type.BOOLEAN || t.isWhole()).isPresent()
            && call.operands().stream().noneMatch(o -> o.type().isReference());
    }

    private Holds arithmetic(Value.Apply apply, Holds most) {
        String symbol = apply.gate().symbol();
        if (most == Holds.IN_PLACE && SHIFTS.contains(symbol) && of(apply.operands().get(1)) == Holds.NOTHING) return shifted(apply);
        return most == Holds.IN_PLACE && BITWISE.contains(symbol) ? Holds.IN_PLACE : Holds.ANYWHERE;
    }

    /** Sign and exponent are what remains behind the mantissa. */
    private static Holds shifted(Value.Apply apply) {
        return isBehindMantissa(apply) ? Holds.NOTHING : Holds.ANYWHERE;
    }

    /** Whether {@code apply} shifts by as many bits as the mantissa has. */
    static boolean isBehindMantissa(Value.Apply apply) {
        int mantissa = apply.type() == Type.LONG ? DOUBLE_MANTISSA : FLOAT_MANTISSA;
        return apply.operands().get(1) instanceof Value.Literal by && by.text().matches("\\d{1,2}") && Integer.parseInt(by.text()) >= mantissa && Integer.parseInt(by.text()) < (mantissa == DOUBLE_MANTISSA ? 64 : 32);
    }
}
