/**
 * What gradients meet in daily life: eleven small problems, each as a plain method, with its gradient by hand beside it. A class
 * with {@code @Differentiable} is the problem, the class named like it and {@code ByHand} is its yardstick, and
 * {@link dev.backflow.samples.adbench.daily.Days} has them all as contests.
 */
package dev.backflow.samples.adbench.daily;
