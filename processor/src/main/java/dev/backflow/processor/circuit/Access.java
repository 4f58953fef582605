package dev.backflow.processor.circuit;

/**
 * A private field that a companion reaches through a handle taken once.
 *
 * @param owner the binary name of the class of the field
 * @param settled whether the field is final: then {@code member} is a field that holds its value, else a method without
 *     parameters that reads it
 * @param member what the companion calls it
 */
public record Access(String owner, String name, Type type, boolean settled, String member) {}
