/**
 * The gates: one {@linkplain dev.backflow.processor.gate.Row row} for each operator and function, with its local gradients.
 * Code, tests and the table in {@code docs/gates.md} are read off the rows.
 *
 * <p>In a row a name stands for an input, {@code out} for the output, {@code (int) n} for an input that is a whole number, and
 * in an idiom a name in upper case for a literal. May use {@code circuit}, and JavaParser for the text of the rows.
 */
package dev.backflow.processor.gate;
