package dev.backflow.processor.optimize;

import dev.backflow.processor.circuit.Circuit;
import dev.backflow.processor.circuit.Step;
import java.util.List;

/** The optimised form of a circuit. */
public final class Optimized {
    private Optimized() {}

    public static Circuit of(Circuit circuit) {
        List<Step> body = circuit.body();
        for (int size = -1; size != body.hashCode(); ) {
            size = body.hashCode();
            body = new FreshArrays().block(new LastWrites().block(new FirstWrites().block(new Resets().block(new Branches().block(new Direct().block(SecondNames.removed(Unread.removed(body))))))));
        }
        return circuit.with(Again.made(Reused.arrays(Carried.elements(new Quiet().block(new Idle().block(Fixed.read(Postponed.resets(new Factored().block(body)))))))));
    }
}
