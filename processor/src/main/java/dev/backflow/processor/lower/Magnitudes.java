package dev.backflow.processor.lower;

import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import dev.backflow.processor.circuit.Type;
import dev.backflow.processor.circuit.Value;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code Double.longBitsToDouble(Double.doubleToRawLongBits(x) & Long.MAX_VALUE)}: a number without its sign, which is {@code Math.abs(x)}. */
final class Magnitudes {
    private static final Set<String> DOUBLE = Set.of("doubleToRawLongBits", "doubleToLongBits"), FLOAT = Set.of("floatToRawIntBits", "floatToIntBits");

    private final Translation at;

    Magnitudes(Translation at) {
        this.at = at;
    }

    /** What {@code call} gives, if it has this form. */
    Optional<Operand> call(MethodCallExpr call) {
        if (is(call, Set.of("longBitsToDouble"), "Double")) return masked(call.getArgument(0), DOUBLE, "Double", Long.MAX_VALUE, Type.DOUBLE);
        return is(call, Set.of("intBitsToFloat"), "Float") ? masked(call.getArgument(0), FLOAT, "Float", Integer.MAX_VALUE, Type.FLOAT) : Optional.empty();
    }

    private boolean is(Expression expression, Set<String> names, String box) {
        return expression instanceof MethodCallExpr call && call.getArguments().size() == 1 && names.contains(call.getNameAsString())
            && call.getScope().flatMap(at.names::typeOf).filter(type -> type.getQualifiedName().contentEquals("java.lang." + box)).isPresent();
    }

    private Optional<Operand> masked(Expression bits, Set<String> names, String box, Number mask, Type type) {
        if (!(bits instanceof BinaryExpr and) || and.getOperator() != BinaryExpr.Operator.BINARY_AND) return Optional.empty();
        boolean first = is(and.getLeft(), names, box);
        Expression looked = first ? and.getLeft() : and.getRight(), other = first ? and.getRight() : and.getLeft();
        if (!is(looked, names, box) || !(other.isNameExpr() || other.isFieldAccessExpr() || other.isLiteralExpr())) return Optional.empty();
        if (at.expressions.value(other).constant().filter(mask::equals).isEmpty()) return Optional.empty();
        Operand number = at.conversions.exactly(at.expressions.value(((MethodCallExpr) looked).getArgument(0)), at.mirrors.primitive(type), looked);
        Value value = Value.Apply.of(at.gates.function("java.lang.Math", "abs", 1).orElseThrow(), List.of(at.operands.pure(number).value()));
        return Optional.of(Operand.of(value, at.mirrors.primitive(type)));
    }
}
