package dev.backflow.processor.companion;

import dev.backflow.processor.circuit.Circuit;
import dev.backflow.processor.circuit.Gate;
import dev.backflow.processor.circuit.Rewriting;
import dev.backflow.processor.circuit.Value;
import java.util.Collections;
import java.util.List;

/** Declared gates without gradient: where they stand, whoever wrote the method means to let nothing through. */
final class Stops extends Rewriting {
    /** The circuit as if such gates let everything through. */
    static Circuit opened(Circuit circuit) {
        return circuit.with(new Stops().block(circuit.body()));
    }

    @Override public Value value(Value value) {
        Value inner = value.map(this::value);
        return inner instanceof Value.Apply apply && isStop(apply.gate()) ? new Value.Apply(opened(apply.gate()), apply.operands(), apply.type()) : inner;
    }

    private static boolean isStop(Gate gate) {
        return gate.declared() && gate.isLocallyConstant();
    }

    private static Gate opened(Gate gate) {
        List<Value> partials = Collections.nCopies(gate.inputs().size(), gate.output().read());
        return Gate.declared(gate.symbol(), gate.inputs(), gate.output(), partials, gate.constants());
    }
}
