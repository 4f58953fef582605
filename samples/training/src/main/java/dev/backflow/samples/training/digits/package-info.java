/** Handwritten digits: a network of two layers that learns to read them. {@link dev.backflow.samples.training.digits.Training} is the program. */
package dev.backflow.samples.training.digits;
