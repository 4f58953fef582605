package dev.backflow.processor.analysis;

import dev.backflow.processor.circuit.Step;
import dev.backflow.processor.circuit.Type;
import dev.backflow.processor.circuit.Value;
import dev.backflow.processor.circuit.Walk;
import dev.backflow.processor.circuit.Wire;
import java.util.Optional;

/**
 * A loop that counts by ones: {@code for (int counter = start; counter < bound; counter++)}, or {@code <=}, or downwards
 * with {@code >} or {@code >=} and {@code --}; the body leaves the counter alone.
 */
public record Counting(Wire counter, Value start, Value bound, boolean inclusive, boolean upwards) {
    /** The counting that {@code loop} does, if it is of this form. */
    public static Optional<Counting> of(Step.Loop loop) {
        if (loop.kind() != Step.Loop.Kind.FOR || loop.init().size() != 1 || loop.update().size() != 1) return Optional.empty();
        if (!(loop.init().get(0) instanceof Step.Declare init) || init.value().isEmpty() || init.wire().type() != Type.INT) return Optional.empty();
        Wire counter = init.wire();
        Optional<Boolean> upwards = direction(loop.update().get(0), counter);
        if (upwards.isEmpty() || Walk.anyStep(loop.body(), s -> Walk.assigned(s).filter(counter::equals).isPresent())) return Optional.empty();
        return test(loop.condition(), counter, upwards.get(), init.value().get());
    }

    private static Optional<Boolean> direction(Step step, Wire counter) {
        if (!(step instanceof Step.Update update) || !update.target().equals(counter.read())) return Optional.empty();
        if (!(update.value() instanceof Value.Literal one) || !one.text().equals("1")) return Optional.empty();
        return switch (update.gate().symbol()) {
            case "+" -> Optional.of(true);
            case "-" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    private static Optional<Counting> test(Value condition, Wire counter, boolean upwards, Value start) {
        if (!(condition instanceof Value.Apply apply) || apply.operands().size() != 2 || !apply.operands().get(0).equals(counter.read())) return Optional.empty();
        Value bound = apply.operands().get(1);
        String symbol = apply.gate().symbol();
        boolean fits = upwards ? symbol.equals("<") || symbol.equals("<=") : symbol.equals(">") || symbol.equals(">=");
        if (!fits || Type.promoted(bound.type()) != Type.INT || Walk.reads(bound).contains(counter)) return Optional.empty();
        return Optional.of(new Counting(counter, start, bound, symbol.length() == 2, upwards));
    }
}
