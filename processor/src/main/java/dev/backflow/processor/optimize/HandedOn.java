package dev.backflow.processor.optimize;

import dev.backflow.processor.circuit.Revision;
import dev.backflow.processor.circuit.Step;
import dev.backflow.processor.circuit.Type;
import dev.backflow.processor.circuit.Value;
import dev.backflow.processor.circuit.Walk;
import dev.backflow.processor.circuit.Wire;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A generated name for a new record that goes on to another variable at once goes: {@code Vec v = new Vec(x, y); Vec p = v} is {@code Vec p = new Vec(x, y)}. */
final class HandedOn extends Revision {
    private final Map<Wire, Integer> reads = new HashMap<>();

    private HandedOn(List<Step> body) {
        Walk.steps(body, step -> Walk.values(step).forEach(value -> Walk.values(value, v -> {
            if (v instanceof Value.Read read && read.type() instanceof Type.RecordOf) reads.merge(read.wire(), 1, Integer::sum);
        })));
    }

    static List<Step> removed(List<Step> body) {
        return new HandedOn(body).block(body);
    }

    @Override public List<Step> block(List<Step> steps) {
        List<Step> out = new ArrayList<>();
        for (Step step : super.block(steps)) {
            Step last = out.isEmpty() ? null : out.get(out.size() - 1);
            if (last instanceof Step.Declare made && made.value().filter(Value.NewRecord.class::isInstance).isPresent() && isHandedOn(made.wire(), step)) {
                out.remove(out.size() - 1);
                Value value = made.value().get();
                step = step instanceof Step.Declare declare ? Step.Declare.of(declare.wire(), value, declare.place()) : new Step.Assign(((Step.Assign) step).target(), value, ((Step.Assign) step).place());
            }
            out.add(step);
        }
        return kept(steps, out);
    }

    private boolean isHandedOn(Wire wire, Step step) {
        List<Value> values = Walk.values(step);
        boolean gives = step instanceof Step.Declare || step instanceof Step.Assign assign && assign.target() instanceof Value.Read;
        return gives && !wire.isUsers() && reads.getOrDefault(wire, 0) == 1 && !values.isEmpty() && values.get(values.size() - 1).equals(wire.read());
    }
}
