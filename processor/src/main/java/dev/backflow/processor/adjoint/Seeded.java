package dev.backflow.processor.adjoint;

import dev.backflow.processor.circuit.Place;
import dev.backflow.processor.circuit.Step;
import dev.backflow.processor.circuit.Type;
import dev.backflow.processor.circuit.Value;
import dev.backflow.processor.circuit.Walk;
import dev.backflow.processor.circuit.Wire;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The passes with the shadow of the result made where the reverse pass begins, instead of where the result is. */
final class Seeded {
    private final Wire result;
    private final Optional<Wire> seed;

    Seeded(Reversal reversal) {
        result = reversal.result().orElseThrow();
        seed = reversal.seed();
    }

    /** {@code sweeps} themselves if the forward pass does anything with the shadow but make it, or may return another. */
    Sweeps of(Sweeps sweeps) {
        Set<Wire> names = new LinkedHashSet<>();
        Optional<Wire> next = seed;
        while (next.filter(names::add).isPresent()) next = onlyValue(next.get(), sweeps.forward()).filter(Value.Read.class::isInstance).map(v -> ((Value.Read) v).wire());
        List<Step> rest = new ArrayList<>(sweeps.forward());
        rest.removeIf(step -> Walk.assigned(step).filter(names::contains).isPresent() && !(Walk.target(step).orElse(null) instanceof Value.Element));
        boolean made = !names.isEmpty() && onlyValue(last(names), sweeps.forward()).filter(v -> v instanceof Value.NewArray array && array.type().rank() == 1).isPresent();
        if (!made || Walk.mentions(rest).stream().anyMatch(names::contains)) return sweeps;
        return new Sweeps(rest, Sweeps.concat(making(new ArrayList<>(names)), sweeps.reverse()));
    }

    /** The one value that a top-level step gives {@code wire}, beside {@code null}. */
    private static Optional<Value> onlyValue(Wire wire, List<Step> steps) {
        List<Value> values = new ArrayList<>();
        for (Step step : steps) if (Walk.assigned(step).filter(wire::equals).isPresent()) Walk.values(step).stream().reduce((first, second) -> second).filter(v -> !(v instanceof Value.Literal)).ifPresent(values::add);
        return values.size() == 1 ? Optional.of(values.get(0)) : Optional.empty();
    }

    private static Wire last(Set<Wire> wires) {
        return new ArrayList<>(wires).get(wires.size() - 1);
    }

    private List<Step> making(List<Wire> names) {
        List<Step> steps = new ArrayList<>();
        Value made = new Value.NewArray((Type.ArrayOf) seed.orElseThrow().type(), List.of(new Value.Length(result.read())));
        for (int i = names.size() - 1; i >= 0; i--) steps.add(Step.Declare.of(names.get(i), i == names.size() - 1 ? made : names.get(i + 1).read(), Place.NONE));
        return steps;
    }
}
