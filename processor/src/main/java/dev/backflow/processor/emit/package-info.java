/**
 * From circuits to Java text: names for the wires, parentheses where Java needs them, labels where jumps need them,
 * and a layout. May use {@code circuit}.
 */
package dev.backflow.processor.emit;
