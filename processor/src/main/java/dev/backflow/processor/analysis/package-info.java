/**
 * Read-only facts about a circuit: which arrays may be the same, what the gradient flows through, which values the
 * reverse pass still finds where the forward pass left them. A fact never changes a circuit. May use {@code circuit}.
 */
package dev.backflow.processor.analysis;
