package dev.backflow.processor;

import dev.backflow.processor.circuit.Callee;
import dev.backflow.processor.circuit.Circuit;
import dev.backflow.processor.circuit.Gradients;
import dev.backflow.processor.circuit.Place;
import dev.backflow.processor.circuit.Program;
import dev.backflow.processor.circuit.Type;
import dev.backflow.processor.circuit.Value;
import dev.backflow.processor.circuit.Walk;
import dev.backflow.processor.diagnostic.Code;
import dev.backflow.processor.diagnostic.Diagnostics;

/** A companion has its own copy of a private record: what others hand over or take must not be such a record. */
final class PrivateRecords {
    private final Diagnostics diagnostics;

    private PrivateRecords(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    static void check(Program program, Diagnostics diagnostics) {
        PrivateRecords check = new PrivateRecords(diagnostics);
        Circuit main = program.main();
        main.parameters().forEach(p -> check.type(p.type(), main.place()));
        main.result().ifPresent(type -> check.type(type, main.place()));
        check.body(main);
        program.helpers().values().forEach(check::body);
    }

    private void body(Circuit circuit) {
        Walk.steps(circuit.body(), step -> Walk.values(step).forEach(value -> Walk.values(value, v -> value(v, circuit.place()))));
    }

    private void value(Value value, Place place) {
        if (value instanceof Value.Constant) type(value.type(), place);
        if (!(value instanceof Value.Call call) || !(call.callee() instanceof Callee.Foreign)) return;
        call.callee().result().ifPresent(type -> type(type, place));
        call.operands().forEach(operand -> type(operand.type(), place));
    }

    private void type(Type type, Place place) {
        Gradients.record(type).filter(Type.RecordOf::copied).ifPresent(record -> diagnostics.error(Code.PRIVATE_TYPE, place, record.name()));
    }
}
