package dev.backflow.processor.lower;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.ArrayInitializerExpr;
import com.github.javaparser.ast.expr.MemberValuePair;
import dev.backflow.processor.circuit.Place;
import dev.backflow.processor.source.Unit;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;

/** Where the parts of an annotation stand. */
final class GatePlaces {
    private GatePlaces() {}

    /** Where the local gradient with this number stands that {@code method} carries; for -1, where the declaration does. */
    static Place of(ExecutableElement method, int partial, Unit unit) {
        Optional<AnnotationExpr> annotation = unit.declaration(method).flatMap((MethodDeclaration m) -> m.getAnnotationByName("Gate"));
        return annotation.map(a -> unit.place(part(value(a), partial))).orElse(Place.NONE);
    }

    private static Node value(AnnotationExpr annotation) {
        if (annotation.isSingleMemberAnnotationExpr()) return annotation.asSingleMemberAnnotationExpr().getMemberValue();
        if (!annotation.isNormalAnnotationExpr()) return annotation;
        Optional<MemberValuePair> pair = annotation.asNormalAnnotationExpr().getPairs().stream().filter(p -> !p.getNameAsString().equals("sparing")).findFirst();
        return pair.map(p -> (Node) p.getValue()).orElse(annotation);
    }

    private static Node part(Node written, int partial) {
        boolean listed = partial >= 0 && written instanceof ArrayInitializerExpr all && partial < all.getValues().size();
        return listed ? ((ArrayInitializerExpr) written).getValues().get(partial) : written;
    }
}
