package dev.backflow.processor.lower;

/** A type to be written for the index of gates: its name, and its source. */
public record GateEntry(String qualifiedName, String text) {}
