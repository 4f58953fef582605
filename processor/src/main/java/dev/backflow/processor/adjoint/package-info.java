/**
 * Circuit to circuit: a forward sweep, and the same steps in reverse, each with its local gradient. Every construct gives a
 * pair of {@linkplain dev.backflow.processor.adjoint.Sweeps sweeps}; the order is reversed in
 * {@link dev.backflow.processor.adjoint.Sweeps#then} and nowhere else. May use {@code circuit}, {@code gate} and
 * {@code analysis}.
 */
package dev.backflow.processor.adjoint;
