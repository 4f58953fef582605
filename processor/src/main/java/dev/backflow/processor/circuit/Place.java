package dev.backflow.processor.circuit;

/** Where something stands in the user's source: 1-based line and column, and the text of the statement there. */
public record Place(int line, int column, String text) {
    /** For what has no counterpart in the source. */
    public static final Place NONE = new Place(0, 0, "");
}
