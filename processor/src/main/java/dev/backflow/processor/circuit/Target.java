package dev.backflow.processor.circuit;

/** A place that can be assigned while a circuit runs; what it consists of is evaluated already. */
interface Target {
    Object get();

    void set(Object value);
}
