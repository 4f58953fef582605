/**
 * A library of gates: {@link dev.backflow.gates.Gates} has functions of numbers, vectors and matrices that come with their gradients,
 * each declared by {@link dev.backflow.Gate @Gate} as users declare theirs.
 *
 * <p>Shapes are checked before anything is computed, and what does not fit is an {@link java.lang.IllegalArgumentException} such as
 * {@code matMul: W is 5×10, X is 9×3; the inner dimensions 10 and 9 differ}. What is given is never changed, and what is returned
 * is new. Sums of many numbers run in several sums side by side: their last digits are those of that order.
 */
package dev.backflow.gates;
