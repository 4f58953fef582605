/**
 * The gates: one row for each operator and function, with its local gradients. Code, tests and the table in the docs are read
 * off the rows. May use {@code circuit}, and JavaParser for the text of the rows.
 */
package dev.backflow.processor.gate;
