package dev.backflow.processor.random;

import dev.backflow.processor.diagnostic.Code;
import java.util.Arrays;

/** A program that does not behave as it must: what happened, in a word ({@code kind}) and in full. */
record Failure(String name, String text, String kind, String message) {
    /** Whether the program is refused, with a code that says what to do. */
    boolean isRefusal() {
        return Arrays.stream(Code.values()).anyMatch(code -> code != Code.INTERNAL && code.name().equals(kind));
    }

    @Override public String toString() {
        return name + " (" + kind + "): " + message;
    }
}
