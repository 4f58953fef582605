package dev.backflow.processor.lower;

import com.github.javaparser.ast.Node;
import dev.backflow.processor.diagnostic.Code;
import dev.backflow.processor.diagnostic.Diagnostics;
import dev.backflow.processor.source.Unit;
import java.util.Optional;

/** Ends the lowering of a statement that has no lowering; the next statement goes on. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Optional<Problem> problem;

    private record Problem(Code code, Node node, Object[] arguments) {}

    private Refusal(Optional<Problem> problem) {
        super(null, null, false, false);
        this.problem = problem;
    }

    static Refusal of(Code code, Node node, Object... arguments) {
        return new Refusal(Optional.of(new Problem(code, node, arguments)));
    }

    /** What follows from a problem that is reported already. */
    static Refusal reported() {
        return new Refusal(Optional.empty());
    }

    /** What kind of refusal this is. */
    Code code() {
        return problem.map(Problem::code).orElse(Code.CALLEE);
    }

    /** The first name in the message. */
    String subject() {
        return problem.map(p -> String.valueOf(p.arguments[0])).orElse("");
    }

    /** The message without its code. */
    String text() {
        return problem.map(p -> p.code.text(p.arguments)).orElse("");
    }

    void report(Unit unit, Diagnostics diagnostics) {
        problem.ifPresent(p -> diagnostics.error(p.code, unit.place(p.node), p.arguments));
    }
}
