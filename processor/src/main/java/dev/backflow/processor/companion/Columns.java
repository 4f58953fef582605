package dev.backflow.processor.companion;

import dev.backflow.processor.adjoint.Terms;
import dev.backflow.processor.circuit.Place;
import dev.backflow.processor.circuit.Step;
import dev.backflow.processor.circuit.Type;
import dev.backflow.processor.circuit.Value;
import dev.backflow.processor.circuit.Wire;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The columns of a Jacobian: one for each number that is differentiated, in the order of the parameters. */
final class Columns {
    private final List<Wire> parameters;
    private final Map<Wire, Wire> counts = new LinkedHashMap<>();

    Columns(List<Wire> parameters) {
        this.parameters = parameters;
        for (Wire p : parameters) if (p.type().isReference()) counts.put(p, Wire.fresh(p.name() + "Columns", Type.INT));
    }

    /** How many columns each object has, which is as many as there are numbers in {@code shadow} of it. */
    List<Step> counted(Function<Wire, Value> shadow) {
        List<Step> steps = new ArrayList<>();
        counts.forEach((p, count) -> steps.add(Step.Declare.of(count, CallForms.call("dev.backflow.Shadow.count", Optional.of(Type.INT), List.of(shadow.apply(p))), Place.NONE)));
        return steps;
    }

    /** How many there are. */
    Value count() {
        return before(parameters.size());
    }

    /** The number of columns of the first {@code many} parameters. */
    private Value before(int many) {
        int numbers = 0;
        Optional<Value> sum = Optional.empty();
        for (Wire p : parameters.subList(0, many)) {
            if (!counts.containsKey(p)) numbers++;
            else sum = Optional.of(sum.map(s -> Terms.infix("+", s, counts.get(p).read())).orElse(counts.get(p).read()));
        }
        Value rest = Terms.integer(numbers);
        return sum.isEmpty() ? rest : numbers == 0 ? sum.get() : Terms.infix("+", sum.get(), rest);
    }

    /** Writes the gradient on each parameter to its columns of {@code row}. */
    List<Step> filled(Wire row, Function<Wire, Value> gradient) {
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < parameters.size(); i++) {
            Wire p = parameters.get(i);
            Value first = before(i);
            if (!counts.containsKey(p)) steps.add(new Step.Assign(new Value.Element(row.read(), first), gradient.apply(p), Place.NONE));
            else steps.add(CallForms.call("dev.backflow.Shadow.flatten", gradient.apply(p), row.read(), first));
        }
        return steps;
    }
}
