package dev.backflow.processor.lower;

import dev.backflow.processor.diagnostic.Code;
import java.util.List;

/** What is wrong with the declaration of a gate. */
final class GateProblem extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final Code code;
    private final int partial;
    private final transient List<String> arguments;

    private GateProblem(Code code, int partial, Object... arguments) {
        super(null, null, false, false);
        this.code = code;
        this.partial = partial;
        this.arguments = java.util.Arrays.stream(arguments).map(String::valueOf).toList();
    }

    /** A problem of the declaration as a whole. */
    static GateProblem of(Code code, Object... arguments) {
        return new GateProblem(code, -1, arguments);
    }

    /** A problem of one local gradient. */
    static GateProblem in(int partial, Code code, Object... arguments) {
        return new GateProblem(code, partial, arguments);
    }

    Code code() {
        return code;
    }

    /** The number of the local gradient, from 0; -1 for the declaration as a whole. */
    int partial() {
        return partial;
    }

    Object[] arguments() {
        return arguments.toArray();
    }

    /** The message without its code. */
    String text() {
        return code.text(arguments());
    }
}
