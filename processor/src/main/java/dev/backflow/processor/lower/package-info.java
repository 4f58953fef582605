/**
 * From JavaParser's tree and the compiler's types to a circuit.
 *
 * <p>Lowering is the check: what has no lowering is refused here, at its place. Names and types are resolved against
 * {@code javax.lang.model} alone. Effects inside expressions become steps in Java's order of evaluation; what is left of an
 * expression is a value. May use {@code circuit}, {@code gate}, {@code source} and {@code diagnostic}.
 */
package dev.backflow.processor.lower;
