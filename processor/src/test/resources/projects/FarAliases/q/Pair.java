package q;

/** A number and an array that others may hold, too. */
public record Pair(double weight, double[] values) {}
