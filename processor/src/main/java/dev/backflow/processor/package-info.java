/** The annotation processor: finds the annotated methods, and sends each class of them through the {@code Pipeline}. */
package dev.backflow.processor;
