package dev.backflow.processor.random;

import java.util.List;

/**
 * A method that a random program may call. The last parameter of one that {@code recurs} counts how deep it may still go.
 *
 * @param prefix what stands before the name in a call
 */
record Signature(String prefix, String name, String result, List<String> types, boolean recurs) {
    /** Whether it is a method of another class, which does not see what is private. */
    boolean isOutside() {
        return prefix.endsWith("Other.");
    }
}
