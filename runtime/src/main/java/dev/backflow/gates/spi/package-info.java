/**
 * For libraries that multiply matrices faster than plain Java does: with the JVM's Vector API, or natively. A provider is found by
 * {@link java.util.ServiceLoader}, so that programs use it without a change.
 */
package dev.backflow.gates.spi;
