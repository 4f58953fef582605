package dev.backflow.processor.optimize;

import dev.backflow.processor.circuit.Label;
import dev.backflow.processor.circuit.Rewriting;
import dev.backflow.processor.circuit.Step;
import dev.backflow.processor.circuit.Type;
import dev.backflow.processor.circuit.Value;
import java.util.List;
import java.util.Optional;

/** Steps that read and write kept variables in their frames; jumps for {@code left} end the method with their number. */
class Framed extends Rewriting {
    private final Frames frames;
    private final List<Label> left;

    Framed(Frames frames, List<Label> left) {
        this.frames = frames;
        this.left = left;
    }

    @Override public Value value(Value value) {
        if (value instanceof Value.Read read) return frames.holds(read.wire()) ? frames.place(read.wire()) : value;
        return value.map(this::value);
    }

    @Override public Value target(Value target) {
        return value(target);
    }

    @Override public List<Step> declare(Step.Declare step) {
        if (!frames.holds(step.wire())) return super.declare(step);
        return step.value().map(v -> List.<Step>of(new Step.Assign(frames.place(step.wire()), value(v), step.place()))).orElse(List.of());
    }

    @Override public List<Step> leave(Step.Leave step) {
        int number = left.indexOf(step.label()) + 1;
        return List.of(number == 0 ? step : new Step.Return(Optional.of(new Value.Literal(Integer.toString(number), Type.INT)), step.place()));
    }
}
