package dev.backflow.processor.adjoint;

import dev.backflow.processor.analysis.Calls;
import dev.backflow.processor.analysis.Facts;
import dev.backflow.processor.circuit.Callee;
import dev.backflow.processor.circuit.Circuit;
import dev.backflow.processor.circuit.Place;
import dev.backflow.processor.circuit.Step;
import dev.backflow.processor.circuit.Type;
import dev.backflow.processor.circuit.Value;
import dev.backflow.processor.circuit.Walk;
import dev.backflow.processor.circuit.Wire;
import dev.backflow.processor.diagnostic.Code;
import dev.backflow.processor.diagnostic.Diagnostics;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Numbers that are made again of what no gradient flows through: of whole numbers by their bits, and of text. Where the whole number
 * or the text comes from a number that a gradient flows through, the way is lost, and that is refused. A whole number that is
 * shifted behind the mantissa is an exponent, which is constant between jumps.
 */
final class Rebuilt {
    private static final Set<String> NUMBERS = Set.of("Double", "Float", "BigDecimal");

    private final Circuit circuit;
    private final Facts facts;
    private final Calls calls;
    private final Diagnostics diagnostics;
    private final Set<Visit> visited;
    private final Set<Wire> wires;

    /** A circuit, and which of its parameters come from numbers that a gradient flows through: as numbers, or as what they were made into. */
    private record Visit(String key, List<Boolean> active, Set<Integer> others) {}

    private Rebuilt(Circuit circuit, Facts facts, Calls calls, Diagnostics diagnostics, Set<Visit> visited, Set<Wire> wires) {
        this.circuit = circuit;
        this.facts = facts;
        this.calls = calls;
        this.diagnostics = diagnostics;
        this.visited = visited;
        this.wires = wires;
    }

    /** Refuses them in {@code circuit}, and in the methods that it gives such whole numbers or text, or takes them from. */
    static void refuse(Circuit circuit, Facts facts, Calls calls, Diagnostics diagnostics) {
        new Rebuilt(circuit, facts, calls, diagnostics, new HashSet<>(), new HashSet<>()).run();
    }

    private void run() {
        for (int size = -1; size != wires.size(); ) {
            size = wires.size();
            Walk.steps(circuit.body(), this::follow);
        }
        Walk.steps(circuit.body(), this::check);
    }

    private void follow(Step step) {
        List<Value> values = Walk.values(step);
        Walk.assigned(step).filter(wire -> !values.isEmpty() && comes(values.get(values.size() - 1))).ifPresent(wires::add);
    }

    /** Whether the whole number or text {@code value} comes from a number that a gradient flows through. */
    private boolean comes(Value value) {
        if (!value.type().isWhole() && !isText(value.type())) return false;
        if (value instanceof Value.Read read) return wires.contains(read.wire());
        if (value instanceof Value.Choice choice) return comes(choice.yes()) || comes(choice.no());
        if (value instanceof Value.Call call && call.callee() instanceof Callee.Foreign function && Bits.isOf(function)) return false;
        boolean made = value instanceof Value.Apply || value instanceof Value.Cast || value instanceof Value.Call;
        return made && !isExponent(value) && value.operands().stream().anyMatch(o -> comes(o) || o.type().isFloating() && facts.isVarying(o));
    }

    private static boolean isExponent(Value value) {
        return value instanceof Value.Apply apply && apply.gate().symbol().equals("<<") && Bits.isBehindMantissa(apply);
    }

    private static boolean isText(Type type) {
        return type.equals(Type.STRING) || type.text().equals("java.lang.String");
    }

    private void check(Step step) {
        if (step instanceof Step.Throw) return;
        for (Value whole : Walk.values(step)) Walk.values(whole, value -> {
            if (!(value instanceof Value.Call call)) return;
            if (call.callee() instanceof Callee.Foreign function) foreign(function, call, Checks.place(step));
            else if (call.callee() instanceof Callee.Method method && calls.knows(method)) along(method, call);
        });
    }

    private void foreign(Callee.Foreign function, Value.Call call, Place place) {
        Optional<Value> source = call.operands().stream().filter(this::comes).findFirst();
        boolean number = function.result().filter(t -> t.isFloating() || NUMBERS.contains(t.text().substring(t.text().lastIndexOf('.') + 1))).isPresent();
        if (source.isEmpty() || !number) return;
        boolean text = isText(source.get().type());
        if (text || Bits.makesNumber(function)) diagnostics.error(Code.REBUILT, place, calls.spoken(function.text()), text ? "text" : "bits");
    }

    /** What carries nothing has no way back, in which its body would be looked at. */
    private void along(Callee.Method method, Value.Call call) {
        List<Boolean> active = facts.active(call);
        Circuit helper = calls.circuit(method).orElseThrow();
        Set<Integer> others = new HashSet<>();
        Set<Wire> given = new HashSet<>();
        for (int i = 0; i < call.operands().size(); i++) if (comes(call.operands().get(i))) {
            others.add(i);
            given.add(helper.parameters().get(i));
        }
        if (others.isEmpty() && (!active.contains(true) || method.result().filter(Type::carries).isPresent()) || !visited.add(new Visit(method.key(), active, others))) return;
        Facts theirs = calls.of(new Calls.Task(method.key(), active));
        if (active.contains(true)) Walk.steps(helper.body(), step -> Walk.values(step).forEach(v -> bits(v, helper, theirs, step)));
        new Rebuilt(helper, theirs, calls, diagnostics, visited, given).run();
    }

    private void bits(Value whole, Circuit helper, Facts theirs, Step step) {
        Walk.values(whole, value -> {
            if (value instanceof Value.Call call && call.callee() instanceof Callee.Foreign function && Bits.isOf(function) && theirs.isVarying(call.operands().get(0)) && Bits.escape(call, helper))
                diagnostics.error(Code.BITS, Checks.place(step), calls.spoken(function.text()));
        });
    }
}
