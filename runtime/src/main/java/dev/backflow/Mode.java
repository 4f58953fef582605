package dev.backflow;

/** What a companion offers beside the gradient, for methods that {@linkplain Differentiable#modes ask for it}. */
public enum Mode {
    /**
     * The Jacobian of a method {@code double[] f(…)}: a row for each number of the result, a column for each number that is
     * differentiated, in the order of the parameters, arrays and records flattened as {@link Gradient#toArray} does.
     * <ul>
     *   <li>{@code double[][] fJacobian(args)} gives it;
     *   <li>{@code void fJacobianInto(args, value, jacobian)} writes the result to {@code value} and the Jacobian to the rows of
     *       {@code jacobian}, which have been made by the caller, and leaves nothing of what was there before. None of them may be
     *       an array that the method is given.
     * </ul>
     * The forward pass runs once, and a reverse pass for each row; where the result has a few numbers, as many as the source says,
     * every row's own is written out. What a method calls that is not written out in it may run again for each row.
     */
    JACOBIAN
}
