package dev.backflow.processor.optimize;

import dev.backflow.processor.analysis.Counting;
import dev.backflow.processor.circuit.Circuit;
import dev.backflow.processor.circuit.Rewriting;
import dev.backflow.processor.circuit.Step;
import dev.backflow.processor.circuit.Value;
import dev.backflow.processor.circuit.Wire;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A Jacobian by its rows: where these are few, and the source says how many, the reverse pass of each is written out, with the
 * cotangent that it begins with; the numbers of a gradient that go to known columns are variables.
 */
public final class ByRow {
    private static final int MOST_ROWS = 8;
    /** The largest that the reverse passes of all rows may be, in steps and operations. */
    private static final int LARGEST = 4000;

    private ByRow() {}

    /** The same as {@code circuit}, in which one loop goes over the rows, and counts them by {@code output}. */
    public static Circuit of(Circuit circuit, Wire output) {
        List<Step> settled = Optimized.settled(new Rewriting().block(circuit.body()));
        List<Step> apart = apart(settled, output);
        if (apart != settled) apart = KnownCotangents.writtenOut(Optimized.settled(Scalars.of(apart)));
        return circuit.with(KnownColumns.of(apart));
    }

    private static List<Step> apart(List<Step> steps, Wire output) {
        List<Step> out = new ArrayList<>();
        for (Step step : steps) {
            Optional<Integer> rows = step instanceof Step.Loop loop ? Counting.of(loop).filter(c -> c.counter() == output).flatMap(c -> new Known(steps).integer(c.bound())) : Optional.empty();
            if (rows.isEmpty() || rows.get() > MOST_ROWS || rows.get() * Inlined.size(List.of(step)) > LARGEST) out.add(step);
            else out.addAll(Unrolled.writtenOut(output, IntStream.range(0, rows.get()).boxed().toList(), ((Step.Loop) step).body()));
        }
        return out.equals(steps) ? steps : out;
    }
}
