/**
 * Other ways to gradients in Java, for comparison: Hipparchus' forward mode and finmath's backward mode, which replace
 * {@code double} by objects, and central differences. The problems are written once for both, over an
 * {@link dev.backflow.samples.adbench.peers.Arithmetic}.
 */
package dev.backflow.samples.adbench.peers;
