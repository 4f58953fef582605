package dev.backflow.processor.lower;

import com.github.javaparser.ast.expr.ObjectCreationExpr;
import dev.backflow.processor.circuit.Callee;
import dev.backflow.processor.circuit.Type;
import dev.backflow.processor.circuit.Value;
import dev.backflow.processor.diagnostic.Code;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** {@code new}: of a record that holds numbers, or of an object that no gradient flows into. */
final class Creations {
    private final Translation at;

    Creations(Translation at) {
        this.at = at;
    }

    Operand created(ObjectCreationExpr creation, Optional<TypeMirror> target) {
        if (creation.getAnonymousClassBody().isPresent()) throw Refusal.of(Code.UNSUPPORTED, creation, "an anonymous class");
        if (creation.getScope().isPresent()) throw Refusal.of(Code.UNSUPPORTED, creation, "an inner class");
        DeclaredType type = type(creation, target);
        List<Operand> arguments = at.operands.values(creation.getArguments());
        List<TypeMirror> types = arguments.stream().map(Operand::type).toList();
        Overloads.Match match = at.overloads.choose(at.members.constructors((TypeElement) type.asElement()), Optional.of(type), types)
            .orElseThrow(() -> Refusal.of(Code.UNRESOLVED, creation, creation.getType()));
        List<Value> values = at.arguments.converted(match, arguments, creation);
        return made(creation, type, match, values);
    }

    private Operand made(ObjectCreationExpr creation, DeclaredType type, Overloads.Match match, List<Value> values) {
        Type made = at.type(type, creation);
        if (made.text().equals(at.reach.object()) && at.types.hides(type)) return at.callees.handled(match, type, values, creation);
        if (made instanceof Type.RecordOf record) return Operand.of(at.records.made(record, match.method(), values, creation), type);
        at.exceptions.check(match.method(), creation);
        Callee callee = new Callee.Foreign("new " + made.text(), false, Optional.of(made));
        return Operand.of(new Value.Call(callee, values), type);
    }

    /** The class that is made; {@code new ArrayList<>()} takes its type arguments from where it goes. */
    private DeclaredType type(ObjectCreationExpr creation, Optional<TypeMirror> target) {
        TypeMirror type = at.mirrors.of(creation.getType());
        if (!(type instanceof DeclaredType declared)) throw Refusal.of(Code.UNRESOLVED, creation, creation.getType());
        boolean diamond = creation.getType().getTypeArguments().filter(List::isEmpty).isPresent();
        if (!diamond || !(target.orElse(null) instanceof DeclaredType wanted)) return declared;
        TypeElement element = (TypeElement) declared.asElement();
        boolean same = wanted.getTypeArguments().size() == element.getTypeParameters().size();
        return same ? at.unit.types().getDeclaredType(element, wanted.getTypeArguments().toArray(TypeMirror[]::new)) : declared;
    }
}
