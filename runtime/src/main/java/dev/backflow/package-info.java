/**
 * Gradients of plain Java methods, written while {@code javac} compiles them.
 *
 * <p>{@link dev.backflow.Differentiable @Differentiable} on a method of a class {@code A} makes a class {@code AGrad} beside it:
 *
 * <pre>{@code
 * final class Circuits {
 *     @Differentiable
 *     static double f(double x, double y) {
 *         return x * y;
 *     }
 * }
 * …
 * var g = CircuitsGrad.f(4, -3);   // g.value() is -12, g.dx() is -3, g.dy() is 4
 * }</pre>
 *
 * <p>What a companion returns is a {@link dev.backflow.Gradient}: numbers and arrays of the parameters' own shapes, which can be
 * added, scaled and cleared. {@link dev.backflow.Shadow}, {@link dev.backflow.Tape} and {@link dev.backflow.Rows} are for
 * generated code: what is done to whole arrays of gradients, where loops remember, and how matrices are made. There is no state in
 * this package but that of a {@link dev.backflow.Workspace}: any number of threads may use it at once, each with arrays and a
 * workspace of its own.
 */
package dev.backflow;
