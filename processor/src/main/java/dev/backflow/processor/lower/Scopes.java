package dev.backflow.processor.lower;

import dev.backflow.processor.circuit.Wire;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.type.TypeMirror;

/** The local variables in reach, innermost first. */
final class Scopes {
    private final Deque<Map<String, Local>> blocks = new ArrayDeque<>();

    /**
     * A local variable or parameter.
     *
     * @param wire empty if its declaration was refused: whoever names it is not refused a second time
     * @param constant its value, if it is a constant of the language
     */
    record Local(Optional<Wire> wire, Optional<TypeMirror> type, Optional<Object> constant) {}

    Scopes() {
        blocks.push(new HashMap<>());
    }

    /** Does {@code work} in a block of its own. */
    void block(Runnable work) {
        blocks.push(new HashMap<>());
        try {
            work.run();
        } finally {
            blocks.pop();
        }
    }

    void declare(String name, Wire wire, TypeMirror type, Optional<Object> constant) {
        blocks.element().put(name, new Local(Optional.of(wire), Optional.of(type), constant));
    }

    /** Declares what could not be lowered. */
    void refuse(String name) {
        blocks.element().put(name, new Local(Optional.empty(), Optional.empty(), Optional.empty()));
    }

    Optional<Local> find(String name) {
        for (Map<String, Local> block : blocks) if (block.containsKey(name)) return Optional.of(block.get(name));
        return Optional.empty();
    }
}
