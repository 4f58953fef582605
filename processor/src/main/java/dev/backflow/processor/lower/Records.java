package dev.backflow.processor.lower;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.RecordDeclaration;
import dev.backflow.processor.circuit.Gradients;
import dev.backflow.processor.circuit.Type;
import dev.backflow.processor.circuit.Value;
import dev.backflow.processor.diagnostic.Code;
import dev.backflow.processor.source.Unit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Records that hold numbers: they are what their components are, so nothing in them may change or compute these. */
final class Records {
    /** Arrays of records that hold numbers have at most so many dimensions. */
    private static final int RANKS = 2;

    private final Unit unit;
    private final Reach reach;
    private final Set<TypeElement> open = new HashSet<>();

    Records(Unit unit, Reach reach) {
        this.unit = unit;
        this.reach = reach;
    }

    /** The type of a record, by the types that {@code types} gives for its components; a plain reference if it holds no numbers. */
    Type type(TypeElement record, BiFunction<TypeMirror, Node, Type> types, Node at) {
        if (!open.add(record)) throw Refusal.of(Code.RECORD, at, record.getSimpleName(), "holds itself; keep the numbers in arrays");
        try {
            List<Type.Component> components = new ArrayList<>();
            for (RecordComponentElement component : ElementFilter.recordComponentsIn(record.getEnclosedElements()))
                components.add(new Type.Component(component.getSimpleName().toString(), types.apply(component.asType(), at)));
            return named(record, components, at);
        } finally {
            open.remove(record);
        }
    }

    private Type named(TypeElement record, List<Type.Component> components, Node at) {
        boolean carries = components.stream().anyMatch(c -> c.type().carries());
        boolean copied = carries && !reach.canName(record) && reach.isHome(record) && source(record).filter(RecordSource::isPlain).isPresent();
        if (!carries && reach.isHidden(record)) return new Type.Reference(reach.object());
        if (!copied && !reach.canName(record)) throw Refusal.of(Code.PRIVATE_TYPE, at, record.getSimpleName());
        String name = copied ? reach.nested(record) : reach.text(record);
        if (!carries) return new Type.Reference(name);
        if (!record.getTypeParameters().isEmpty()) throw Refusal.of(Code.RECORD, at, record.getSimpleName(), "has type parameters; declare one for numbers");
        return new Type.RecordOf(name, copied ? name + "Adjoint" : reach.companion(record, "Adjoint"), isPlain(record) && components.stream().allMatch(c -> Gradients.record(c.type()).map(Type.RecordOf::plain).orElse(true)), copied, components);
    }

    /** The array type over {@code element}. */
    Type array(Type element, Node at) {
        if (element instanceof Type.ArrayOf inner && inner.rank() == RANKS && inner.leaf() instanceof Type.RecordOf record)
            throw Refusal.of(Code.RECORD, at, record.name(), "stands in an array of more than " + RANKS + " dimensions; use fewer");
        return new Type.ArrayOf(element);
    }

    /** A record of another jar was looked at when its adjoint was written. */
    private boolean isPlain(TypeElement record) {
        return source(record).map(RecordSource::isPlain).orElseGet(() -> adjoint(record).stream()
            .flatMap(a -> ElementFilter.methodsIn(a.getEnclosedElements()).stream()).anyMatch(m -> m.getSimpleName().contentEquals("toRecord")));
    }

    private Optional<TypeElement> adjoint(TypeElement record) {
        return Optional.ofNullable(unit.elements().getTypeElement(reach.fullCompanion(record, "Adjoint")));
    }

    private Optional<RecordSource> source(TypeElement record) {
        return unit.sources().unit(record).flatMap(u -> u.declaration((javax.lang.model.element.Element) record))
            .filter(RecordDeclaration.class::isInstance).map(s -> new RecordSource((RecordDeclaration) s));
    }

    /** {@code new} of a record. */
    Value made(Type.RecordOf record, ExecutableElement constructor, List<Value> components, Node node) {
        TypeElement owner = Members.classOf(constructor);
        if (!isCanonical(constructor, owner)) throw Refusal.of(Code.RECORD, node, owner.getSimpleName(), "is made by a constructor of its own here; call the one that takes all components");
        if (!source(owner).map(RecordSource::keeps).orElse(adjoint(owner).isPresent()))
            throw Refusal.of(Code.RECORD, node, owner.getSimpleName(), source(owner).isPresent() ? "has a constructor that changes its components; let it only take and check them" : UNSEEN);
        return new Value.NewRecord(record, components);
    }

    private static final String UNSEEN = "comes without its source, so its constructor and accessors may compute; compile it together with this class, or use numbers and arrays";

    private boolean isCanonical(ExecutableElement constructor, TypeElement owner) {
        List<? extends RecordComponentElement> components = ElementFilter.recordComponentsIn(owner.getEnclosedElements());
        if (constructor.getParameters().size() != components.size()) return false;
        for (int i = 0; i < components.size(); i++)
            if (!unit.types().isSameType(unit.types().erasure(components.get(i).asType()), unit.types().erasure(constructor.getParameters().get(i).asType()))) return false;
        return true;
    }

    /** Whether {@code method} reads a component of {@code receiver}; refused if the record computes it. */
    boolean isAccessor(ExecutableElement method, Type receiver, Node call) {
        boolean accessor = receiver instanceof Type.RecordOf record && method.getParameters().isEmpty() && !method.getModifiers().contains(Modifier.STATIC)
            && record.components().stream().anyMatch(c -> method.getSimpleName().contentEquals(c.name()));
        if (accessor) check(Members.classOf(method), method.getSimpleName().toString(), call);
        return accessor;
    }

    /** Refuses to read a component that the record computes when it is asked for. */
    void check(TypeElement owner, String component, Node at) {
        if (source(owner).map(s -> s.computes(component)).orElse(adjoint(owner).isEmpty()))
            throw Refusal.of(Code.RECORD, at, owner.getSimpleName(), source(owner).isPresent() ? "has an accessor of its own for " + component + "; give the method another name" : UNSEEN);
    }
}
