package dev.backflow.processor.lower;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.type.Type;
import dev.backflow.processor.diagnostic.Code;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.TypeElement;

/** What Lombok, which changes methods while they are compiled, makes of one: its source does not say that. */
final class Woven {
    private static final Set<String> CHANGING = Set.of("lombok.NonNull", "lombok.SneakyThrows", "lombok.Synchronized", "lombok.Locked", "lombok.Locked.Read", "lombok.Locked.Write", "lombok.Cleanup");
    private static final Set<String> INFERRED = Set.of("lombok.val", "lombok.var", "lombok.experimental.val", "lombok.experimental.var");

    private final Translation at;

    Woven(Translation at) {
        this.at = at;
    }

    /** Refuses a method to which an annotation, on it or in it, adds statements. */
    void check(MethodDeclaration method) {
        boolean isAtHand = at.members.named("lombok.NonNull").isPresent();
        if (isAtHand) checkIn(method);
    }

    private void checkIn(Node node) {
        if (node instanceof AnnotationExpr annotation && changes(annotation)) throw Refusal.of(Code.UNSUPPORTED, annotation, "what " + annotation + " adds to the method");
        for (Node child : node.getChildNodes()) checkIn(child);
    }

    private boolean changes(AnnotationExpr annotation) {
        if (CHANGING.stream().noneMatch(name -> name.endsWith("." + annotation.getName().getIdentifier()))) return false;
        Optional<TypeElement> type = at.typeNames.find(annotation.getNameAsString());
        return type.filter(t -> CHANGING.contains(t.getQualifiedName().toString())).isPresent();
    }

    /** Whether the type of a variable is that of what it is given. */
    boolean isInferred(Type written) {
        return written.isVarType() || written.isClassOrInterfaceType() && at.typeNames.find(written.asClassOrInterfaceType().getNameWithScope()).filter(t -> INFERRED.contains(t.getQualifiedName().toString())).isPresent();
    }
}
