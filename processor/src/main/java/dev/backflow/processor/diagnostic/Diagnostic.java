package dev.backflow.processor.diagnostic;

import dev.backflow.processor.circuit.Place;

/** A message at its place. */
public record Diagnostic(Code code, Place place, String message, boolean isError) {}
