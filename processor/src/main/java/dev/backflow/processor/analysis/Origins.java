package dev.backflow.processor.analysis;

import dev.backflow.processor.circuit.Bulk;
import dev.backflow.processor.circuit.Callee;
import dev.backflow.processor.circuit.Circuit;
import dev.backflow.processor.circuit.Step;
import dev.backflow.processor.circuit.Type;
import dev.backflow.processor.circuit.Value;
import dev.backflow.processor.circuit.Walk;
import dev.backflow.processor.circuit.Wire;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Which objects a reference leads to at a step, and which objects a step writes to. Variables are followed in the order of the
 * text (a variable that was given a new array leads to that one only), what has been put into objects is not: it may be there
 * from the beginning.
 */
final class Origins {
    /** Something that was put where the caller may find it. */
    private record Strayed(Type type, String name, Origin origin) {}

    private final Facts facts;
    private final Paths paths;
    private final Map<String, Origin> constants = new HashMap<>();
    private final Map<Wire, Origin> parameters = new LinkedHashMap<>();
    private final Map<Step, Map<String, Origin>> made = new IdentityHashMap<>();
    private final Map<Step, Map<Storage, Origin>> madeByCalls = new IdentityHashMap<>();
    private final Map<Step, Optional<Effects>> effects = new IdentityHashMap<>();
    private final Map<Step, Held> results = new IdentityHashMap<>();
    private final Map<Step, Held> written = new IdentityHashMap<>();
    private final Set<Strayed> strayed = new LinkedHashSet<>();
    private boolean news;

    private Origins(Circuit circuit, Facts facts) {
        this.facts = facts;
        for (Wire p : circuit.parameters()) if (p.type().isReference()) parameters.put(p, Origin.outside(p.type()));
        this.paths = new Paths(circuit, this);
        do {
            news = false;
            paths.follow();
        } while (news | paths.isNews());
    }

    static Origins of(Circuit circuit, Facts facts) {
        return new Origins(circuit, facts);
    }

    /** What {@code reference} leads to at {@code step}, or, {@code after} it, then. */
    Held of(Value reference, Step step, boolean after) {
        return of(reference, wire -> paths.held(wire, step, after));
    }

    /** Everything that {@code reference} ever leads to. */
    Set<Origin> ever(Value reference) {
        return of(reference, paths::ever).origins();
    }

    /** All objects that can be reached from these, themselves included. */
    Set<Origin> reach(Set<Origin> from) {
        Set<Origin> reached = new LinkedHashSet<>();
        List<Origin> open = new ArrayList<>(from);
        while (!open.isEmpty()) {
            Origin origin = open.remove(open.size() - 1);
            if (!reached.add(origin)) continue;
            open.addAll(origin.referents());
            if (origin.isOutside()) strayed.stream().filter(s -> Origin.fits(s.type, origin.type())).forEach(s -> open.add(s.origin));
        }
        return reached;
    }

    /** The objects that {@code step} writes to. */
    Held writes(Step step) {
        return written.getOrDefault(step, Held.NOTHING);
    }

    // ---- references

    private Held of(Value reference, Function<Wire, Held> variables) {
        if (reference instanceof Value.Read read) return variables.apply(read.wire());
        if (reference instanceof Value.Element element) return part(of(element.array(), variables), "[]");
        if (reference instanceof Value.Component component) return part(of(component.object(), variables), component.name());
        if (reference instanceof Value.Cast cast) return of(cast.operand(), variables);
        if (reference instanceof Value.Choice choice) return of(choice.yes(), variables).and(of(choice.no(), variables));
        if (reference instanceof Value.Constant constant) return Held.of(constants.computeIfAbsent(constant.text(), t -> Origin.constant(constant.type())), Held.Age.ANY);
        return Held.NOTHING;
    }

    /** What a {@code return} gives back. */
    Held returned(Step step) {
        return ((Step.Return) step).value().filter(v -> v.type().isReference()).map(v -> given(v, step)).orElse(Held.NOTHING);
    }

    /** What a parameter leads to. */
    Held parameter(Wire parameter) {
        return Held.of(parameters.get(parameter), Held.Age.ANY);
    }

    private Held part(Held objects, String name) {
        Held parts = Held.NOTHING;
        for (Map.Entry<Origin, Held.Age> entry : objects.ages().entrySet()) {
            Origin object = entry.getKey();
            parts = parts.and(Held.of(object.part(name), entry.getValue())).and(Held.of(object.put(name)));
            if (object.isOutside()) for (Strayed s : strayed) if (s.name.equals(name) && Origin.fits(s.type, object.type())) parts = parts.and(Held.of(s.origin, Held.Age.ANY));
        }
        return parts;
    }

    private void put(Held into, String name, Held what) {
        for (Origin object : into.origins()) {
            news |= object.put(name).addAll(what.origins());
            if (object.isOutside()) for (Origin origin : what.origins()) news |= strayed.add(new Strayed(object.type(), name, origin));
        }
    }

    // ---- steps

    /** What the reference that {@code step} computes, {@code value}, leads to. */
    Held given(Value value, Step step) {
        return value.standsAlone() ? results.getOrDefault(step, Held.NOTHING) : of(value, step, false);
    }

    /** Notes what {@code step} does to objects. */
    void meet(Step step, int loops) {
        List<Value> values = Walk.values(step);
        Value last = values.isEmpty() ? null : values.get(values.size() - 1);
        if (last != null && last.standsAlone()) alone(last, step, loops);
        Walk.target(step).filter(Value.Element.class::isInstance).map(Value.Element.class::cast).ifPresent(target -> {
            Held array = of(target.array(), step, false);
            wrote(step, array);
            if (target.type().isReference()) put(array, "[]", given(last, step));
        });
    }

    private void wrote(Step step, Held objects) {
        written.merge(step, objects, Held::and);
    }

    private void alone(Value value, Step step, int loops) {
        if (value instanceof Value.Library library) library(library, step, loops);
        else if (value instanceof Value.Call call && call.callee() instanceof Callee.Foreign) foreign(call, step, loops);
        else if (value instanceof Value.Call call) call(call, step, loops);
        else parts(value, step, made(value.type(), step, loops));
    }

    private Held made(Type type, Step step, int loops) {
        Held held = Held.made(made.computeIfAbsent(step, s -> new HashMap<>()).computeIfAbsent("", k -> Origin.made(type, step)), loops);
        results.put(step, held);
        return held;
    }

    private void parts(Value value, Step step, Held object) {
        List<Value> operands = value.operands();
        for (int i = 0; i < operands.size(); i++) {
            if (!operands.get(i).type().isReference()) continue;
            String name = value instanceof Value.NewRecord record ? record.type().components().get(i).name() : "[]";
            put(object, name, of(operands.get(i), step, false));
        }
    }

    private void library(Value.Library library, Step step, int loops) {
        List<Value> operands = library.operands();
        boolean rows = operands.get(0).type() instanceof Type.ArrayOf array && array.element().isReference();
        Held into = library.result().isPresent() ? made(library.type(), step, loops) : of(operands.get(library.bulk() == Bulk.ARRAYCOPY ? 2 : 0), step, false);
        if (library.result().isEmpty()) wrote(step, into);
        if (!rows) return;
        boolean fills = library.bulk() == Bulk.FILL || library.bulk() == Bulk.FILL_RANGE;
        put(into, "[]", fills ? of(operands.get(operands.size() - 1), step, false) : part(of(operands.get(0), step, false), "[]"));
    }

    /** Somebody else's method may do to what it is given whatever it likes, and give it back. */
    private void foreign(Value.Call call, Step step, int loops) {
        Set<Origin> given = new LinkedHashSet<>();
        for (Value operand : call.operands()) if (operand.type().isReference()) given.addAll(reach(of(operand, step, false).origins()));
        Held all = Held.of(given);
        wrote(step, all);
        for (Origin origin : given) mingle(origin, all);
        if (call.callee().result().filter(Type::isReference).isPresent()) results.put(step, made(call.type(), step, loops).and(fitting(call.type(), all)));
    }

    private void mingle(Origin origin, Held all) {
        Type element = origin.type() instanceof Type.ArrayOf array ? array.element() : Type.STRING;
        if (element.isReference()) put(Held.of(origin, Held.Age.ANY), "[]", fitting(element, all));
    }

    private static Held fitting(Type type, Held all) {
        Set<Origin> fitting = new LinkedHashSet<>(all.origins());
        fitting.removeIf(o -> !Origin.fits(o.type(), type));
        return Held.of(fitting);
    }

    // ---- calls of methods whose effects are known

    private void call(Value.Call call, Step step, int loops) {
        Optional<Effects> known = effects.computeIfAbsent(step, s -> facts.effects(call));
        if (known.isPresent()) call(call, known.get(), step, loops);
        else foreign(call, step, loops);
    }

    private void call(Value.Call call, Effects effects, Step step, int loops) {
        Map<Storage, Held> meant = new LinkedHashMap<>();
        for (int i = 0; i < effects.parameters().size(); i++)
            if (effects.parameters().get(i) != null) mean(effects.parameters().get(i).root(), of(call.operands().get(i), step, false), meant);
        Set<Storage> touched = new LinkedHashSet<>(meant.keySet());
        if (effects.result() != null) effects.result().reach(touched);
        Map<Storage, Origin> fresh = madeByCalls.computeIfAbsent(step, s -> new HashMap<>());
        Set<Storage> writes = new HashSet<>();
        effects.written().forEach(s -> writes.add(s.root()));
        for (Storage storage : touched) {
            Origin origin = fresh.computeIfAbsent(storage, s -> Origin.made(s.type(), step));
            Held objects = Held.made(origin, loops).and(writes.contains(storage) ? meant.getOrDefault(storage, Held.NOTHING) : Held.NOTHING);
            storage.named().forEach((name, part) -> {
                Origin other = fresh.computeIfAbsent(part, s -> Origin.made(s.type(), step));
                put(objects, name, meant.getOrDefault(part, Held.NOTHING).and(Held.of(other, Held.Age.ANY)));
            });
        }
        meant.forEach((storage, held) -> {
            if (writes.contains(storage)) wrote(step, held);
        });
        if (effects.result() != null) results.put(step, meant.getOrDefault(effects.result().root(), Held.NOTHING).and(Held.made(fresh.get(effects.result().root()), loops)));
    }

    /** Notes that the callee's {@code storage} are {@code objects}, and its parts theirs. */
    private void mean(Storage storage, Held objects, Map<Storage, Held> meant) {
        Held known = meant.getOrDefault(storage, Held.NOTHING);
        Held both = known.and(objects);
        if (both.equals(known) && meant.containsKey(storage)) return;
        meant.put(storage, both);
        storage.named().forEach((name, part) -> mean(part, part(both, name), meant));
    }
}
