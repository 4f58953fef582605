package dev.backflow.processor.random;

/** A program that does not behave as it must: what happened, in a word ({@code kind}) and in full. */
record Failure(String name, String text, String kind, String message) {
    @Override public String toString() {
        return name + " (" + kind + "): " + message;
    }
}
