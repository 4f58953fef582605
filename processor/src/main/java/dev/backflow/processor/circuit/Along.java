package dev.backflow.processor.circuit;

/**
 * A method that is differentiated along with the one that calls it.
 *
 * @param firstLine where its source begins
 * @param lastLine where its source ends
 * @param calledFrom where the annotated method starts on the way to it
 */
public record Along(String name, int firstLine, int lastLine, Place calledFrom) {
    /** Whether {@code place} is in its source. */
    public boolean holds(Place place) {
        return place.line() >= firstLine && place.line() <= lastLine;
    }
}
