package dev.backflow.processor.circuit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The same steps once more, with variables and labels of their own; other values may stand for variables from outside. */
public class Duplicate extends Renamed {
    private final Map<Wire, Value> values;
    private final Map<Label, Label> labels = new HashMap<>();

    /** {@code values} are those that stand for variables; the copies of what the steps declare are added. */
    public Duplicate(Map<Wire, Value> values) {
        super(values);
        this.values = values;
    }

    @Override public Value value(Value value) {
        Value own = super.value(value);
        return own == value && value.standsAlone() ? value.with(value.operands()) : own;
    }

    @Override public List<Step> declare(Step.Declare step) {
        Optional<Value> value = step.value().map(this::value);
        Wire own = step.wire().isGradient() ? Wire.gradient(step.wire().name(), step.wire().type()) : Wire.fresh(step.wire().name(), step.wire().type());
        values.put(step.wire(), own.read());
        return List.of(new Step.Declare(own, value, step.place()));
    }

    @Override public List<Step> loop(Step.Loop step) {
        List<Step> init = block(step.init());
        return List.of(new Step.Loop(step.kind(), init, value(step.condition()), block(step.update()), block(step.body()), label(step.exit()), label(step.next()), step.place()));
    }

    @Override public List<Step> scope(Step.Scope step) {
        return List.of(new Step.Scope(label(step.label()), block(step.body()), step.place()));
    }

    @Override public List<Step> leave(Step.Leave step) {
        return List.of(new Step.Leave(label(step.label()), step.place()));
    }

    /** The copy's label. */
    public Label label(Label label) {
        return labels.computeIfAbsent(label, l -> new Label(l.name()));
    }
}
