/**
 * The one intermediate form: a structured program of {@linkplain dev.backflow.processor.circuit.Step steps} over
 * {@linkplain dev.backflow.processor.circuit.Wire wires}, before and after differentiation.
 *
 * <p>A {@linkplain dev.backflow.processor.circuit.Value value} has no side effect (calls, allocations and random reads
 * stand alone, as the whole right-hand side of a step); all effects, all control flow and all order are in the steps.
 * The package knows neither JavaParser nor the compiler.
 */
package dev.backflow.processor.circuit;
