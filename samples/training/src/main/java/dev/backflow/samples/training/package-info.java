/**
 * A two-layer network that learns Fisher's irises with generated gradients. {@link dev.backflow.samples.training.Network} is the
 * model, as plain Java methods; {@link dev.backflow.samples.training.Training} is the program.
 */
package dev.backflow.samples.training;
