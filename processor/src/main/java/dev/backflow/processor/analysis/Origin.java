package dev.backflow.processor.analysis;

import dev.backflow.processor.circuit.Step;
import dev.backflow.processor.circuit.Type;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The objects that one place of a circuit makes, each time that control comes there, or that were there before and that one
 * parameter or constant leads to. What they refer to from the beginning (the rows of {@code new double[n][m]}) is a part.
 */
final class Origin {
    private final Type type;
    private final Optional<Step> maker;
    private final boolean outside;
    private final Map<String, Origin> parts = new LinkedHashMap<>();
    private final Map<String, Set<Origin>> put = new LinkedHashMap<>();

    private Origin(Type type, Optional<Step> maker, boolean outside) {
        this.type = type;
        this.maker = maker;
        this.outside = outside;
    }

    /** Objects that {@code maker} makes. */
    static Origin made(Type type, Step maker) {
        return new Origin(type, Optional.of(maker), false);
    }

    /** Objects that the caller knows, too. */
    static Origin outside(Type type) {
        return new Origin(type, Optional.empty(), true);
    }

    /** Objects that constants lead to. */
    static Origin constant(Type type) {
        return new Origin(type, Optional.empty(), false);
    }

    /** The step that makes these objects; none if they were there before. */
    Optional<Step> maker() {
        return maker;
    }

    /** Whether the caller may know these objects. */
    boolean isOutside() {
        return outside;
    }

    Type type() {
        return type;
    }

    /** Whether what these objects refer to may be replaced: they are no array of numbers. */
    boolean mayHoldRows() {
        return !(type instanceof Type.ArrayOf array) || array.element().isReference();
    }

    /** What these objects refer to from the beginning: if that is not known to be of another type, it may be they themselves. */
    Origin part(String name) {
        Optional<Type> of = partType(name);
        return of.isEmpty() ? this : parts.computeIfAbsent(name, n -> new Origin(of.get(), maker, outside));
    }

    private Optional<Type> partType(String name) {
        if (type instanceof Type.ArrayOf array) return Optional.of(array.element()).filter(Type::isReference);
        if (!(type instanceof Type.RecordOf record)) return Optional.empty();
        return record.components().stream().filter(c -> c.name().equals(name)).map(Type.Component::type).filter(Type::isReference).findFirst();
    }

    /** What else has been put there. */
    Set<Origin> put(String name) {
        return put.computeIfAbsent(name, n -> new LinkedHashSet<>());
    }

    /** Everything that these objects are known to refer to. */
    Set<Origin> referents() {
        Set<Origin> all = new LinkedHashSet<>(parts.values());
        put.values().forEach(all::addAll);
        return all;
    }

    /** Whether an object may be of both origins. */
    boolean mayBe(Origin other) {
        return this == other || outside && other.outside && fits(type, other.type);
    }

    /** Whether an object may have both types. */
    static boolean fits(Type one, Type other) {
        return !isExact(one) || !isExact(other) || one.text().equals(other.text());
    }

    /** Whether objects of this type are of no other. */
    private static boolean isExact(Type type) {
        return type instanceof Type.RecordOf || type instanceof Type.ArrayOf array && (array.element() instanceof Type.Primitive || isExact(array.element()));
    }
}
