package dev.backflow.processor.circuit;

/** What a {@link Step.Leave} leaves: a scope, a loop, or one iteration of a loop. Compared by identity. */
public final class Label {
    private final String name;

    public Label(String name) {
        this.name = name;
    }

    /** The name wished for, if the label must be written out. */
    public String name() {
        return name;
    }

    @Override public String toString() {
        return name;
    }
}
