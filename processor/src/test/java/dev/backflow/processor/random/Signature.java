package dev.backflow.processor.random;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A method that a random program may call. The last parameter of one that {@code recurs} counts how deep it may still go.
 *
 * @param prefix what stands before the name in a call
 * @param pure whether the method says that it leaves its arguments alone
 * @param constants which of the parameters are constant, once the method is written
 */
record Signature(String prefix, String name, String result, List<String> types, boolean recurs, boolean pure, Set<Integer> constants) {
    Signature(String prefix, String name, String result, List<String> types, boolean recurs) {
        this(prefix, name, result, types, recurs, false);
    }

    Signature(String prefix, String name, String result, List<String> types, boolean recurs, boolean pure) {
        this(prefix, name, result, types, recurs, pure, new TreeSet<>());
    }

    /** Whether it is a method of another class, which does not see what is private. */
    boolean isOutside() {
        return prefix.endsWith("Other.") || isFar();
    }

    /** Whether it is a method of a class in another file. */
    boolean isFar() {
        return prefix.endsWith(RandomProgram.FAR + ".");
    }
}
