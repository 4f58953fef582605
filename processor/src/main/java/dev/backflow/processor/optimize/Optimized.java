package dev.backflow.processor.optimize;

import dev.backflow.processor.circuit.Circuit;
import dev.backflow.processor.circuit.Rewriting;
import dev.backflow.processor.circuit.Step;
import java.util.List;
import java.util.function.UnaryOperator;

/** The optimised form of a circuit. */
public final class Optimized {
    /** One may leave something to do for any other. */
    private static final List<UnaryOperator<List<Step>>> PASSES = List.of(Unread::removed, SecondNames::removed, body -> new Direct().block(body), body -> new Branches().block(body),
        body -> new Resets().block(body), body -> new FirstWrites().block(body), LastWrites::removed, body -> new FreshArrays().block(body));

    private Optimized() {}

    public static Circuit of(Circuit circuit) {
        List<Step> settled = settled(new Rewriting().block(circuit.body()));
        return circuit.with(Again.made(Reused.arrays(Carried.elements(new Quiet().block(new Idle().block(Fixed.read(Postponed.resets(new Factored().block(settled)))))))));
    }

    /** What no pass changes any more. */
    static List<Step> settled(List<Step> body) {
        List<Step> now = body;
        for (int next = 0, idle = 0; idle < PASSES.size(); next = (next + 1) % PASSES.size()) {
            List<Step> before = now;
            now = PASSES.get(next).apply(before);
            idle = now.equals(before) ? idle + 1 : 0;
        }
        return now;
    }
}
