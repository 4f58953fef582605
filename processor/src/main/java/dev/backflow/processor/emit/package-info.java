/**
 * From circuits to Java text: names for the wires, parentheses where Java needs them, labels where jumps need them. May use
 * {@code circuit}, and JavaParser to print.
 */
package dev.backflow.processor.emit;
