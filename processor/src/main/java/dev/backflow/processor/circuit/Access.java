package dev.backflow.processor.circuit;

import java.util.List;
import java.util.Optional;

/** A private member of the user's class that a companion reaches through a handle taken once. */
public sealed interface Access {
    /** The binary name of the class of the member. */
    String owner();

    String name();

    /** What the companion calls it. */
    String member();

    /** What it gives. */
    Optional<Type> result();

    /**
     * A field of a class.
     *
     * @param settled whether the field is final: then {@code member} is a field that holds its value, else a method without
     *     parameters that reads it
     */
    record OfClass(String owner, String name, Type type, boolean settled, String member) implements Access {
        @Override public Optional<Type> result() { return Optional.of(type); }
    }

    /** A field of an object: {@code member} is a method that reads it. */
    record OfObject(String owner, String name, Type object, Type type, String member) implements Access {
        @Override public Optional<Type> result() { return Optional.of(type); }
    }

    /**
     * A method, or a constructor called {@code <init>}: {@code member} is a method that calls it.
     *
     * @param descriptor its parameters and its result, as class files write them
     * @param ofObject whether it is a method of an object
     * @param parameters what {@code member} takes: first the object, if there is one
     */
    record OfMethod(String owner, String name, String descriptor, boolean ofObject, List<Type> parameters, Optional<Type> result, String member) implements Access {}
}
