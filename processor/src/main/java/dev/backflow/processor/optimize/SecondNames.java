package dev.backflow.processor.optimize;

import dev.backflow.processor.circuit.Renamed;
import dev.backflow.processor.circuit.Revision;
import dev.backflow.processor.circuit.Step;
import dev.backflow.processor.circuit.Value;
import dev.backflow.processor.circuit.Walk;
import dev.backflow.processor.circuit.Wire;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A generated name for an array that has one already goes: {@code double[] b = a; … b[i] …} is {@code … a[i] …}. */
final class SecondNames extends Revision {
    private final Set<Wire> changing;
    private final Map<Wire, Value> first = new HashMap<>();
    private final Renamed names = new Renamed(first);

    private SecondNames(List<Step> body) {
        changing = Walk.changed(body);
    }

    static List<Step> removed(List<Step> body) {
        return Walk.anyStep(body, step -> step instanceof Step.Declare declare && isName(declare)) ? new SecondNames(body).block(body) : body;
    }

    @Override public List<Step> block(List<Step> steps) {
        List<Step> out = new ArrayList<>();
        List<Wire> here = new ArrayList<>();
        for (Step step : steps) {
            if (step instanceof Step.Declare declare && isSecond(declare)) {
                first.put(declare.wire(), value(declare.value().orElseThrow()));
                here.add(declare.wire());
            } else {
                out.addAll(step.accept(this));
            }
        }
        here.forEach(first::remove);
        return kept(steps, out);
    }

    private boolean isSecond(Step.Declare declare) {
        return isName(declare) && !changing.contains(declare.wire()) && !changing.contains(((Value.Read) declare.value().orElseThrow()).wire());
    }

    private static boolean isName(Step.Declare declare) {
        return !declare.wire().isUsers() && declare.wire().type().isArray() && declare.value().filter(Value.Read.class::isInstance).isPresent();
    }

    @Override public Value value(Value value) {
        return first.isEmpty() ? value : names.value(value);
    }

    @Override public Value target(Value target) {
        return value(target);
    }
}
