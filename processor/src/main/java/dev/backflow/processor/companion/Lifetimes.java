package dev.backflow.processor.companion;

import dev.backflow.processor.circuit.Bulk;
import dev.backflow.processor.circuit.Callee;
import dev.backflow.processor.circuit.Step;
import dev.backflow.processor.circuit.Type;
import dev.backflow.processor.circuit.Value;
import dev.backflow.processor.circuit.Walk;
import dev.backflow.processor.circuit.Wire;
import dev.backflow.processor.emit.Member;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whether what a round of a loop takes out of a workspace may be needed after the round. */
final class Lifetimes {
    private static final Set<String> RUNTIME = Set.of("dev.backflow.Shadow.", "dev.backflow.Tape.", "dev.backflow.Rows.", "dev.backflow.gates.");

    private final Neighbours neighbours;
    private final Map<Member.Method, Boolean> stores = new HashMap<>();

    Lifetimes(Neighbours neighbours) {
        this.neighbours = neighbours;
    }

    /** Whether a loop takes anything. */
    boolean takes(Step.Loop loop) {
        return Walk.anyStep(loop.body(), step -> Walk.values(step).stream().anyMatch(this::takes));
    }

    private boolean takes(Value value) {
        if (makes(value)) return true;
        if (!(value instanceof Value.Call call) || !(call.callee() instanceof Callee.Foreign)) return false;
        return neighbours.method(call).isPresent() || isOurs(call.callee()) && call.callee().result().isPresent();
    }

    /** Whether {@code value} is an array in the place of one that an earlier round has done with. */
    static boolean isAgain(Value value) {
        return value instanceof Value.Call call && call.callee() instanceof Callee.Foreign foreign && Set.of("dev.backflow.Rows.again", "dev.backflow.Rows.sized").contains(foreign.text());
    }

    /** Whether a value is an object that nothing else leads to. */
    private boolean makes(Value value) {
        if (value instanceof Value.NewArray || value instanceof Value.NewArrayOf) return true;
        return value instanceof Value.Library library && library.result().isPresent() || value instanceof Value.Call call && neighbours.tape(call).isPresent();
    }

    /** Whether something that a round takes may be reached from outside of the round, or is of another length in each. */
    boolean outlast(Step.Loop loop) {
        return isStoring(loop.body(), Walk.declares(loop.body())) || isStoring(loop.update(), Set.of()) || varies(loop);
    }

    /** What has another length in each round finds no use in the next one, but in the next call. */
    private boolean varies(Step.Loop loop) {
        Set<Wire> changing = new HashSet<>();
        for (List<Step> block : List.of(loop.body(), loop.update())) Walk.steps(block, step -> Walk.assigned(step).filter(wire -> !wire.type().isReference()).ifPresent(changing::add));
        return Walk.anyStep(loop.body(), step -> Walk.values(step).stream().anyMatch(v -> (makes(v) || takes(v) && !isOwn(v)) && !(v instanceof Value.NewArrayOf) && Walk.reads(v).stream().anyMatch(changing::contains)));
    }

    private boolean isOwn(Value value) {
        return value instanceof Value.Call call && neighbours.method(call).isPresent();
    }

    /** Whether the steps may put an object where others than {@code own} variables lead to. */
    private boolean isStoring(List<Step> steps, Set<Wire> own) {
        Set<Wire> fresh = fresh(steps);
        return Walk.anyStep(steps, step -> isStoring(step, own, fresh) || Walk.values(step).stream().anyMatch(v -> Walk.any(v, this::isStoring)));
    }

    private static boolean isStoring(Step step, Set<Wire> own, Set<Wire> fresh) {
        if (!(step instanceof Step.Assign assign) || !assign.value().type().isReference() || isAgain(assign.value())) return false;
        if (assign.target() instanceof Value.Read read) return !own.contains(read.wire());
        Value holder = assign.target() instanceof Value.Element element ? element.array() : ((Value.Field) assign.target()).object();
        return !(holder instanceof Value.Read read && fresh.contains(read.wire()));
    }

    /** The variables that hold a new object, and never another. */
    private Set<Wire> fresh(List<Step> steps) {
        Set<Wire> fresh = new HashSet<>(), others = new HashSet<>();
        Walk.steps(steps, step -> {
            if (step instanceof Step.Declare declare && declare.value().filter(this::makes).isPresent()) fresh.add(declare.wire());
            else Walk.assigned(step).ifPresent(others::add);
        });
        fresh.removeAll(others);
        return fresh;
    }

    private boolean isStoring(Value value) {
        if (value instanceof Value.Library library) return (library.bulk() == Bulk.ARRAYCOPY || library.bulk() == Bulk.FILL || library.bulk() == Bulk.FILL_RANGE) && library.operands().stream().anyMatch(o -> leads(o.type()));
        if (!(value instanceof Value.Call call)) return false;
        return neighbours.method(call).map(this::isStoring).orElseGet(() -> !isOurs(call.callee()) && mayStore(call.operands()));
    }

    /** Whether a method puts objects where its arguments lead to. */
    private boolean isStoring(Member.Method method) {
        Boolean known = stores.putIfAbsent(method, true);
        if (known != null) return known;
        Set<Wire> own = new HashSet<>(Walk.declares(method.circuit().body()));
        own.addAll(method.circuit().parameters());
        boolean storing = isStoring(method.circuit().body(), own);
        stores.put(method, storing);
        return storing;
    }

    /** What the runtime offers adds to shadows, and keeps nothing; but the table of aliases, which is made once, before any loop. */
    private static boolean isOurs(Callee callee) {
        return callee instanceof Callee.Foreign foreign && !foreign.receiver() && RUNTIME.stream().anyMatch(foreign.text()::startsWith);
    }

    private static boolean mayStore(List<Value> operands) {
        return operands.stream().filter(o -> o.type().isReference()).count() > 1 && operands.stream().anyMatch(o -> leads(o.type()));
    }

    /** Whether objects of this type may hold others. */
    private static boolean leads(Type type) {
        return type instanceof Type.ArrayOf array ? array.element().isReference() : type.isReference() && !type.equals(Type.STRING);
    }
}
