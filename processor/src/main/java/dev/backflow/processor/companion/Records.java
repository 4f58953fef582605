package dev.backflow.processor.companion;

import dev.backflow.processor.circuit.Circuit;
import dev.backflow.processor.circuit.Gradients;
import dev.backflow.processor.circuit.Program;
import dev.backflow.processor.circuit.Type;
import dev.backflow.processor.circuit.Walk;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/** The records that gradients flow through. */
public final class Records {
    private final Set<Type.RecordOf> found = new LinkedHashSet<>();

    private Records() {}

    /** Those of all methods, and the records inside of these; each once, in the order of the source. */
    public static Set<Type.RecordOf> of(Collection<Program> programs) {
        Records records = new Records();
        for (Program program : programs) {
            records.add(program.main());
            program.helpers().values().forEach(records::add);
        }
        return records.found;
    }

    private void add(Circuit circuit) {
        circuit.parameters().forEach(p -> add(p.type()));
        circuit.result().ifPresent(this::add);
        Walk.declares(circuit.body()).forEach(w -> add(w.type()));
    }

    private void add(Type type) {
        Gradients.record(type).filter(found::add).ifPresent(record -> record.components().forEach(c -> add(c.type())));
    }
}
