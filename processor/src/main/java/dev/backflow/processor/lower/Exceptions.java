package dev.backflow.processor.lower;

import com.github.javaparser.ast.Node;
import dev.backflow.processor.circuit.Callee;
import dev.backflow.processor.circuit.Type;
import dev.backflow.processor.circuit.Value;
import dev.backflow.processor.diagnostic.Code;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Checked exceptions: no method of a companion declares any, so that they pass through unseen by the compiler. */
final class Exceptions {
    private final Translation at;

    Exceptions(Translation at) {
        this.at = at;
    }

    boolean isChecked(TypeMirror thrown) {
        return thrown.getKind() != TypeKind.NULL && !is(thrown, "java.lang.RuntimeException") && !is(thrown, "java.lang.Error");
    }

    private boolean is(TypeMirror thrown, String parent) {
        return at.unit.types().isSubtype(at.unit.types().erasure(thrown), at.mirrors.named(parent));
    }

    /** The exception as one that need not be declared. */
    Value passed(Operand thrown) {
        return new Value.Call(new Callee.Foreign("dev.backflow.Thrown.unseen", false, Optional.of(new Type.Reference("RuntimeException"))), List.of(at.operands.pure(thrown).value()));
    }

    /** Refuses a call of what is not ours and declares such exceptions. */
    void check(ExecutableElement called, Node call) {
        Optional<? extends TypeMirror> checked = called.getThrownTypes().stream().filter(this::isChecked).findFirst();
        if (checked.isPresent()) throw Refusal.of(Code.UNSUPPORTED, call, "a call that may throw the checked " + checked.get());
    }
}
