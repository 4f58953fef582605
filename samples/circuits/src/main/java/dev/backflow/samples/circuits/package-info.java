/**
 * The worked examples of Stanford's CS231n notes on backpropagation (<a href="https://cs231n.github.io/optimization-2/">
 * "Backpropagation, Intuitions"</a>) as plain Java methods. Each lesson is a class; the test of the same name holds the
 * generated gradient against the numbers that the notes give.
 *
 * <ol>
 *   <li>{@link dev.backflow.samples.circuits.Lesson1Gates}: add, multiply, max
 *   <li>{@link dev.backflow.samples.circuits.Lesson2ChainRule}: {@code (x + y) * z}
 *   <li>{@link dev.backflow.samples.circuits.Lesson3Neuron}: a sigmoid neuron, written as gates and as one method
 *   <li>{@link dev.backflow.samples.circuits.Lesson4Staged}: staged computation
 *   <li>{@link dev.backflow.samples.circuits.Lesson5Patterns}: what add, max and multiply do on the way back
 *   <li>{@link dev.backflow.samples.circuits.Lesson6Forks}: gradients add up at forks
 *   <li>{@link dev.backflow.samples.circuits.Lesson7Scaling}: what the scale of the data does to the gradient
 *   <li>{@link dev.backflow.samples.circuits.Lesson8Matrices}: matrix times matrix, in loops and as one gate
 * </ol>
 */
package dev.backflow.samples.circuits;
