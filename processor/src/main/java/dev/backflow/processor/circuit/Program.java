package dev.backflow.processor.circuit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * A method with all that it calls of its own source.
 *
 * @param main the method
 * @param helpers the circuits of the methods it reaches, by {@link Callee.Method#key}
 * @param accesses the private members that these circuits reach
 * @param along where the helpers' sources stand
 * @param suppressed the warnings of the compiler that say nothing about their text in another class
 * @param unread why libraries' methods are called as they are although their source is at hand, by what circuits call them
 */
public record Program(Circuit main, Map<String, Circuit> helpers, List<Access> accesses, List<Along> along, Set<String> suppressed, Map<String, String> unread) {
    /** A method and its helpers that need nothing private. */
    public Program(Circuit main, Map<String, Circuit> helpers) {
        this(main, helpers, List.of(), List.of(), Set.of(), Map.of());
    }

    /** The same methods with {@code change} of every circuit. */
    public Program map(UnaryOperator<Circuit> change) {
        Map<String, Circuit> changed = new LinkedHashMap<>();
        helpers.forEach((key, circuit) -> changed.put(key, change.apply(circuit)));
        return with(change.apply(main), changed);
    }

    /** The same methods with other circuits. */
    public Program with(Circuit newMain, Map<String, Circuit> newHelpers) {
        return new Program(newMain, newHelpers, accesses, along, suppressed, unread);
    }
}
