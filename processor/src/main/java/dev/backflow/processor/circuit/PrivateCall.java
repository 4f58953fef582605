package dev.backflow.processor.circuit;

import java.util.List;
import java.util.Optional;

/**
 * A private static method that a companion reaches through a handle taken once.
 *
 * @param owner the binary name of the method's class
 * @param member what the companion calls it
 */
public record PrivateCall(String owner, String name, List<Type> parameters, Optional<Type> result, String member) {}
