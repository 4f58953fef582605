package dev.backflow.processor.corpus;

/** How much was looked at: programs whose gradients were never compared prove nothing. */
public final class Tally {
    private long points;
    private long thrown;
    private long slopes;
    private long zeros;
    private long rough;
    private long several;
    private long again;
    private long jacobians;

    void point(boolean hasThrown) {
        points++;
        if (hasThrown) thrown++;
    }

    void slope(double value) {
        slopes++;
        if (value == 0) zeros++;
    }

    void several() {
        several++;
    }

    void again() {
        again++;
    }

    void jacobian() {
        jacobians++;
    }

    void rough() {
        rough++;
    }

    public void add(Tally other) {
        points += other.points;
        thrown += other.thrown;
        slopes += other.slopes;
        zeros += other.zeros;
        rough += other.rough;
        several += other.several;
        again += other.again;
        jacobians += other.jacobians;
    }

    /** How many partial derivatives were compared that are not 0. */
    public long slopes() {
        return slopes - zeros;
    }

    @Override public String toString() {
        return points + " points, " + thrown + " with an exception, " + slopes + " slopes compared, " + zeros + " of them 0, " + rough + " not smooth, " + several + " with several cotangents, " + again + " with a workspace, " + jacobians + " with a Jacobian";
    }
}
