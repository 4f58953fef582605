package dev.backflow.processor.lower;

import com.github.javaparser.ast.Node;
import dev.backflow.processor.circuit.Bulk;
import dev.backflow.processor.circuit.Type;
import dev.backflow.processor.circuit.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Calls of the library that move many elements of arrays at once. */
final class BulkCalls {
    private static final Map<String, Bulk> KNOWN = Map.of(
        "java.lang.System.arraycopy/5", Bulk.ARRAYCOPY,
        "java.util.Arrays.fill/2", Bulk.FILL,
        "java.util.Arrays.fill/4", Bulk.FILL_RANGE,
        "java.util.Arrays.copyOf/2", Bulk.COPY_OF,
        "java.util.Arrays.copyOfRange/3", Bulk.COPY_OF_RANGE);

    private final Translation at;

    BulkCalls(Translation at) {
        this.at = at;
    }

    Operand clone(Operand array) {
        return library(Bulk.CLONE, List.of(array), array.type(), null);
    }

    /** The operation that a call of {@code method} is, if it is one on arrays. */
    Optional<Operand> call(ExecutableElement method, List<Operand> arguments, Node call) {
        String name = Members.classOf(method).getQualifiedName() + "." + method.getSimpleName() + "/" + arguments.size();
        return Optional.ofNullable(KNOWN.get(name)).filter(bulk -> onArrays(bulk, arguments)).map(bulk -> of(bulk, arguments, call));
    }

    private static boolean onArrays(Bulk bulk, List<Operand> arguments) {
        boolean first = arguments.get(0).type() instanceof ArrayType;
        return first && (bulk != Bulk.ARRAYCOPY || arguments.get(2).type() instanceof ArrayType);
    }

    private Operand of(Bulk bulk, List<Operand> arguments, Node call) {
        TypeMirror array = arguments.get(0).type();
        List<Operand> fitted = arguments.stream().map(a -> fitted(bulk, a, arguments, call)).toList();
        boolean gives = bulk == Bulk.COPY_OF || bulk == Bulk.COPY_OF_RANGE;
        return library(bulk, fitted, gives ? array : at.mirrors.none(), call);
    }

    /** Indices unboxed, and what fills an array as its elements are. */
    private Operand fitted(Bulk bulk, Operand argument, List<Operand> all, Node call) {
        boolean fills = (bulk == Bulk.FILL || bulk == Bulk.FILL_RANGE) && argument == all.get(all.size() - 1);
        if (!fills) return at.conversions.unboxed(argument, call);
        return at.operands.pure(at.conversions.assigned(argument, ((ArrayType) all.get(0).type()).getComponentType(), call));
    }

    private Operand library(Bulk bulk, List<Operand> operands, TypeMirror result, Node call) {
        Optional<Type> type = result.getKind() == TypeKind.VOID
            ? Optional.empty() : Optional.of(at.type(result, call));
        return Operand.of(new Value.Library(bulk, operands.stream().map(Operand::value).toList(), type), result);
    }
}
