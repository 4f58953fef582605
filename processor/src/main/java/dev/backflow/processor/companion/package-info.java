/**
 * The call forms of DESIGN's contract: from the adjoint of a method to the members of its companion class. May use
 * {@code circuit}, {@code analysis}, {@code adjoint}, {@code optimize} and {@code emit}.
 */
package dev.backflow.processor.companion;
