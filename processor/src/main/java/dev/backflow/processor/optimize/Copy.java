package dev.backflow.processor.optimize;

import dev.backflow.processor.circuit.Circuit;
import dev.backflow.processor.circuit.Duplicate;
import dev.backflow.processor.circuit.Label;
import dev.backflow.processor.circuit.Place;
import dev.backflow.processor.circuit.Renamed;
import dev.backflow.processor.circuit.Step;
import dev.backflow.processor.circuit.Value;
import dev.backflow.processor.circuit.Walk;
import dev.backflow.processor.circuit.Wire;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The body of a helper for one call of it: with variables of its own, and the arguments in place of the parameters. */
final class Copy {
    private final Circuit circuit;
    private final Map<Wire, Value> values = new HashMap<>();
    private final List<Step> begin = new ArrayList<>();
    /** The parameters that are {@code null}: Java knows no element of {@code null} itself. */
    private final Set<Wire> missed = new HashSet<>();
    private final Label end;

    Copy(Circuit circuit, List<Value> arguments) {
        this.circuit = circuit;
        this.end = Inlined.label(circuit);
        for (int i = 0; i < arguments.size(); i++) bind(circuit.parameters().get(i), arguments.get(i));
    }

    private void bind(Wire parameter, Value argument) {
        boolean missing = argument instanceof Value.Literal literal && literal.text().equals("null");
        boolean plain = argument instanceof Value.Read || argument instanceof Value.Literal && !missing || argument instanceof Value.Constant;
        boolean assigned = Walk.anyStep(circuit.body(), s -> Walk.assigned(s).filter(parameter::equals).isPresent());
        if (plain && !assigned && argument.type().equals(parameter.type())) {
            values.put(parameter, argument);
            return;
        }
        if (missing && !assigned) missed.add(parameter);
        begin.add(Step.Declare.of(own(parameter), argument, new Place(circuit.place().line(), circuit.place().column(), parameter.name() + " of " + circuit.name())));
    }

    private Wire own(Wire wire) {
        Wire copy = Wire.fresh(wire.name(), wire.type());
        values.put(wire, copy.read());
        return copy;
    }

    List<Step> declaring(Step.Declare step) {
        if (endsInReturn()) {
            Step.Return last = (Step.Return) circuit.body().get(circuit.body().size() - 1);
            List<Step> body = begun(circuit.body().subList(0, circuit.body().size() - 1), Optional.empty());
            body.add(new Step.Declare(step.wire(), last.value().map(new Renamed(values)::value), step.place()));
            return body;
        }
        List<Step> steps = new ArrayList<>();
        steps.add(new Step.Declare(step.wire(), Optional.empty(), step.place()));
        steps.addAll(scoped(Optional.of(step.wire().read())));
        return steps;
    }

    List<Step> assigning(Step.Assign step) {
        if (step.target() instanceof Value.Read && !endsInReturn()) return scoped(Optional.of(step.target()));
        Wire result = Wire.fresh(circuit.name(), step.value().type());
        List<Step> steps = declaring(Step.Declare.of(result, step.value(), step.place()));
        steps.add(new Step.Assign(step.target(), result.read(), step.place()));
        return steps;
    }

    List<Step> returning(Step.Return step) {
        Wire result = Wire.fresh(circuit.name(), step.value().orElseThrow().type());
        List<Step> steps = declaring(Step.Declare.of(result, step.value().orElseThrow(), step.place()));
        steps.add(new Step.Return(Optional.of(result.read()), step.place()));
        return steps;
    }

    List<Step> evaluating(Step.Evaluate step) {
        return scoped(Optional.empty());
    }

    /** Whether the only return is the last step. */
    private boolean endsInReturn() {
        int[] returns = {0};
        Walk.steps(circuit.body(), s -> returns[0] += s instanceof Step.Return ? 1 : 0);
        return returns[0] == 1 && circuit.body().get(circuit.body().size() - 1) instanceof Step.Return;
    }

    private List<Step> scoped(Optional<Value> result) {
        boolean leaves = Walk.anyStep(circuit.body(), Step.Return.class::isInstance);
        List<Step> body = begun(circuit.body(), result);
        return leaves ? new ArrayList<>(List.of(new Step.Scope(end, body, circuit.place()))) : body;
    }

    private List<Step> begun(List<Step> body, Optional<Value> result) {
        List<Step> steps = new ArrayList<>(begin);
        steps.addAll(new Renaming(result).block(body));
        return steps;
    }

    /** The helper's steps over the copy's variables; a return gives its value to {@code result}, and leaves. */
    private final class Renaming extends Duplicate {
        private final Optional<Value> result;

        Renaming(Optional<Value> result) {
            super(values);
            this.result = result;
        }

        @Override public List<Step> branch(Step.If step) {
            return isMissing(step.condition()).map(missing -> block(missing ? step.then() : step.otherwise())).orElseGet(() -> super.branch(step));
        }

        /** What {@code parameter == null} or {@code parameter != null} is known to be. */
        private Optional<Boolean> isMissing(Value condition) {
            boolean compares = condition instanceof Value.Apply test && test.operands().size() == 2 && test.operands().get(0) instanceof Value.Read read && missed.contains(read.wire())
                && test.operands().get(1) instanceof Value.Literal literal && literal.text().equals("null");
            return compares ? Optional.of(((Value.Apply) condition).gate().symbol().equals("==")) : Optional.empty();
        }

        @Override public List<Step> leaveWith(Step.Return step) {
            List<Step> steps = new ArrayList<>();
            if (result.isPresent()) steps.add(new Step.Assign(result.get(), value(step.value().orElseThrow()), step.place()));
            else if (step.value().isPresent()) steps.add(Step.Declare.of(Wire.fresh(circuit.name(), circuit.result().orElseThrow()), value(step.value().get()), step.place()));
            steps.add(new Step.Leave(end, step.place()));
            return steps;
        }
    }
}
