package dev.backflow.samples.adbench.benchmark;

import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The shortest time that each way took within an iteration, in milliseconds; 0 where it was not run. */
@State(Scope.Thread)
@AuxCounters(AuxCounters.Type.EVENTS)
public class Times {
    /** The method. */
    public double objective;

    /** Its gradient by hand. */
    public double hand;

    /** Its generated gradient. */
    public double gradient;

    /** Its gradient by central differences. */
    public double differences;

    /** Its gradient by Hipparchus. */
    public double hipparchus;

    /** Its gradient by finmath. */
    public double finmath;

    /** Notes how long a way took. */
    void note(String way, long nanos) {
        double now = nanos / 1e6;
        switch (way) {
            case "objective" -> objective = shorter(objective, now);
            case "hand" -> hand = shorter(hand, now);
            case "gradient" -> gradient = shorter(gradient, now);
            case "differences" -> differences = shorter(differences, now);
            case "hipparchus" -> hipparchus = shorter(hipparchus, now);
            case "finmath" -> finmath = shorter(finmath, now);
            default -> throw new IllegalArgumentException(way);
        }
    }

    private static double shorter(double before, double now) {
        return before == 0 || now < before ? now : before;
    }
}
