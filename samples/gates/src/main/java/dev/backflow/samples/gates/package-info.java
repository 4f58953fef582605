/**
 * Gates of one's own, for functions whose derivative is better known than their code: what an iteration arrives at, or a solver gives, is
 * differentiated by the equation that it solves (the implicit function theorem), not step by step.
 *
 * <ul>
 *   <li>{@link dev.backflow.samples.gates.Kepler}: an equation of numbers, with local gradients as text
 *   <li>{@link dev.backflow.samples.gates.LinearSolve}: {@code A x = b}, with a reverse pass; {@link dev.backflow.samples.gates.Springs} uses it
 *   <li>{@link dev.backflow.samples.gates.Equilibrium}: the fixed point of a recurrent network
 * </ul>
 */
package dev.backflow.samples.gates;
