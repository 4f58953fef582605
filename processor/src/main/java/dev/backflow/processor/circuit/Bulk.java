package dev.backflow.processor.circuit;

/** The array operations of the Java library that move many elements at once. */
public enum Bulk {
    /** {@code System.arraycopy(from, fromIndex, to, toIndex, length)}; no result. */
    ARRAYCOPY("java.lang.System.arraycopy"),
    /** {@code Arrays.fill(array, value)}; no result. */
    FILL("java.util.Arrays.fill"),
    /** {@code Arrays.fill(array, from, to, value)}; no result. */
    FILL_RANGE("java.util.Arrays.fill"),
    /** {@code Arrays.copyOf(array, length)}. */
    COPY_OF("java.util.Arrays.copyOf"),
    /** {@code Arrays.copyOfRange(array, from, to)}. */
    COPY_OF_RANGE("java.util.Arrays.copyOfRange"),
    /** {@code array.clone()}. */
    CLONE("clone");

    private final String text;

    Bulk(String text) {
        this.text = text;
    }

    /** The method as source names it. */
    public String text() {
        return text;
    }
}
