package dev.backflow.processor.analysis;

import dev.backflow.processor.circuit.Type;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * A class of objects that may be one and the same: arrays, or records, that a circuit's wires may share. Classes unite as
 * references are found to meet (Steensgaard); what an array's elements or a record's components refer to is a part.
 */
public final class Storage {
    private Storage united;
    private Map<String, Storage> parts = new LinkedHashMap<>();
    private Type type;
    private boolean floating;

    Storage(Type type) {
        this.type = type;
        if (type instanceof Type.ArrayOf array) {
            floating = array.element().isFloating();
            if (array.element().isReference()) parts.put("[]", new Storage(array.element()));
        } else if (type instanceof Type.RecordOf record) {
            for (Type.Component component : record.components()) {
                floating |= component.type().isFloating();
                if (component.type().isReference()) parts.put(component.name(), new Storage(component.type()));
            }
        }
    }

    /** The one that stands for all that were united. */
    public Storage root() {
        Storage at = this;
        while (at.united != null) at = at.united;
        if (this != at) united = at;
        return at;
    }

    /** The type of the objects, if it is the same for all; else none that an object could have. */
    Type type() {
        return root().type;
    }

    /** Whether an array may be among the objects: of more than one type nothing is known. */
    boolean mayBeArray() {
        return type().isArray() || type().equals(Type.BOOLEAN);
    }

    /** The parts, by their names. */
    Map<String, Storage> named() {
        Map<String, Storage> named = new LinkedHashMap<>();
        root().parts.forEach((name, part) -> named.put(name, part.root()));
        return named;
    }

    /** What the elements refer to ({@code "[]"}), or a component. */
    Storage part(String name) {
        return root().parts.computeIfAbsent(name, n -> new Storage(Type.BOOLEAN)).root();
    }

    /** Whether floating-point numbers lie directly in these objects. */
    boolean holdsNumbers() {
        return root().floating;
    }

    /** Whether these objects refer to others. */
    boolean holdsReferences() {
        return !root().parts.isEmpty();
    }

    /** Whether an object may be of both classes, as far as its type tells: what holds numbers alone is no array of rows. */
    boolean mayBe(Storage other) {
        return !(holdsOnlyNumbers() && other.holdsOnlyReferences() || holdsOnlyReferences() && other.holdsOnlyNumbers());
    }

    private boolean holdsOnlyNumbers() {
        return holdsNumbers() && !holdsReferences();
    }

    private boolean holdsOnlyReferences() {
        return holdsReferences() && !holdsNumbers();
    }

    /** Declares that objects of both classes may be the same; says whether that was news. */
    boolean unite(Storage other) {
        Storage a = root(), b = other.root();
        if (a == b) return false;
        b.united = a;
        if (!a.type.equals(b.type)) a.type = Type.BOOLEAN;
        a.floating |= b.floating;
        Map<String, Storage> theirs = b.parts;
        b.parts = Map.of();
        for (Map.Entry<String, Storage> part : theirs.entrySet()) {
            Storage mine = a.root().parts.get(part.getKey());
            if (mine == null) a.root().parts.put(part.getKey(), part.getValue());
            else mine.unite(part.getValue());
        }
        return true;
    }

    /** This and all that can be reached from it. */
    Set<Storage> reached() {
        Set<Storage> reached = new LinkedHashSet<>();
        reach(reached);
        return reached;
    }

    /** Adds this and all that can be reached from it. */
    void reach(Set<Storage> into) {
        if (into.add(root())) parts().forEach(part -> part.reach(into));
    }

    /** Whether {@code storages}, of which some may have been united since they were put there, have this one. */
    boolean isAmong(Set<Storage> storages) {
        return storages.contains(root()) || storages.stream().anyMatch(s -> s.root() == root());
    }

    private Collection<Storage> parts() {
        return root().parts.values();
    }

    /** Gives {@code mine} the same meetings among its parts as this has; says whether that was news. */
    boolean imprint(Storage mine, Map<Storage, Storage> seen) {
        Storage known = seen.putIfAbsent(root(), mine.root());
        if (known != null) return known.unite(mine);
        boolean news = false;
        for (Map.Entry<String, Storage> part : new HashMap<>(root().parts).entrySet())
            news |= part.getValue().imprint(mine.part(part.getKey()), seen);
        return news;
    }
}
