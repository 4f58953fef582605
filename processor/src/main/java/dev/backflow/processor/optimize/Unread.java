package dev.backflow.processor.optimize;

import dev.backflow.processor.circuit.Revision;
import dev.backflow.processor.circuit.Step;
import dev.backflow.processor.circuit.Value;
import dev.backflow.processor.circuit.Walk;
import dev.backflow.processor.circuit.Wire;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Removes generated variables that are never read, with all that is stored in them. */
final class Unread extends Revision {
    private final Set<Wire> read;

    private Unread(Set<Wire> read) {
        this.read = read;
    }

    static List<Step> removed(List<Step> body) {
        Set<Wire> read = new HashSet<>();
        Walk.steps(body, step -> reads(step, read));
        return new Unread(read).block(body);
    }

    private static void reads(Step step, Set<Wire> read) {
        List<Value> values = Walk.values(step);
        boolean stores = Walk.target(step).filter(Value.Read.class::isInstance).isPresent();
        List<Value> evaluated = stores ? values.subList(1, values.size()) : values;
        for (Value value : evaluated) Walk.reads(value, read);
        Walk.assigned(step).filter(wire -> !wire.isUsers() && !read.contains(wire) && hasEffect(evaluated)).ifPresent(read::add);
    }

    private boolean isUnread(Wire wire) {
        return !wire.isUsers() && !read.contains(wire);
    }

    private static boolean hasEffect(List<Value> values) {
        for (Value value : values) if (Walk.any(value, Unread::hasEffect)) return true;
        return false;
    }

    private static boolean hasEffect(Value value) {
        if (value instanceof Value.Length length) return !(length.array() instanceof Value.Read);
        return value instanceof Value.Call || value instanceof Value.Element || value instanceof Value.Component || value instanceof Value.Apply apply && (apply.gate().declared() || divides(apply));
    }

    private static boolean divides(Value.Apply apply) {
        return !apply.type().isFloating() && Set.of("/", "%").contains(apply.gate().symbol());
    }

    @Override public List<Step> declare(Step.Declare step) {
        return isUnread(step.wire()) ? List.of() : List.of(step);
    }

    @Override public List<Step> assign(Step.Assign step) {
        return step.target() instanceof Value.Read target && isUnread(target.wire()) ? List.of() : List.of(step);
    }

    @Override public List<Step> update(Step.Update step) {
        return step.target() instanceof Value.Read target && isUnread(target.wire()) ? List.of() : List.of(step);
    }

    @Override public List<Step> loop(Step.Loop step) {
        return List.of(step.with(block(step.body())));
    }
}
