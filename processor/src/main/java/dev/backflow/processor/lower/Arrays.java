package dev.backflow.processor.lower;

import com.github.javaparser.ast.expr.ArrayAccessExpr;
import com.github.javaparser.ast.expr.ArrayCreationExpr;
import com.github.javaparser.ast.expr.ArrayInitializerExpr;
import com.github.javaparser.ast.expr.Expression;
import dev.backflow.processor.circuit.Type;
import dev.backflow.processor.circuit.Value;
import dev.backflow.processor.diagnostic.Code;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeMirror;

/** Arrays: made and read. */
final class Arrays {
    private final Translation at;

    Arrays(Translation at) {
        this.at = at;
    }

    Operand element(ArrayAccessExpr access) {
        List<Operand> operands = at.operands.inOrder(parts(access));
        return element(operands.get(0), operands.get(1), access);
    }

    /** The array and the index of an element. */
    List<Supplier<Operand>> parts(ArrayAccessExpr access) {
        List<Supplier<Operand>> parts = new ArrayList<>();
        parts.add(() -> at.expressions.value(access.getName()));
        parts.add(() -> at.conversions.unboxed(at.expressions.value(access.getIndex()), access));
        return parts;
    }

    Operand element(Operand array, Operand index, ArrayAccessExpr access) {
        if (!(array.type() instanceof ArrayType type)) throw Refusal.of(Code.UNRESOLVED, access, access);
        return Operand.of(new Value.Element(array.value(), index.value()), type.getComponentType());
    }

    /** {@code new double[n][]}, {@code new double[] {…}}. */
    Operand created(ArrayCreationExpr creation) {
        TypeMirror type = at.mirrors.of(creation.getElementType());
        for (int i = 0; i < creation.getLevels().size(); i++) type = at.mirrors.array(type);
        if (creation.getInitializer().isPresent()) return filled(creation.getInitializer().get(), type);
        List<Expression> lengths = creation.getLevels().stream().flatMap(l -> l.getDimension().stream()).toList();
        List<Value> values = at.operands.values(lengths).stream().map(l -> at.conversions.unboxed(l, creation).value()).toList();
        at.types.named(type, creation);
        return Operand.of(new Value.NewArray((Type.ArrayOf) at.type(type, creation), values), type);
    }

    /** {@code {a, b, c}} for an array of type {@code type}. */
    Operand filled(ArrayInitializerExpr initializer, TypeMirror type) {
        if (!(type instanceof ArrayType array)) throw Refusal.of(Code.UNRESOLVED, initializer, initializer);
        List<Supplier<Operand>> each = new ArrayList<>();
        for (Expression value : initializer.getValues()) each.add(() -> at.operands.pure(initial(value, array.getComponentType())));
        List<Value> values = at.operands.inOrder(each).stream().map(Operand::value).toList();
        at.types.named(type, initializer);
        return Operand.of(new Value.NewArrayOf((Type.ArrayOf) at.type(type, initializer), values), type);
    }

    /** What initialises a variable or an element of type {@code type}. */
    Operand initial(Expression value, TypeMirror type) {
        if (value instanceof ArrayInitializerExpr initializer) return filled(initializer, type);
        return at.expressions.assigned(value, type);
    }
}
