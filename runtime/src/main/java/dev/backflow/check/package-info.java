/**
 * For tests: {@link dev.backflow.check.GradientCheck} holds gradients, generated or written by hand, against central differences.
 *
 * <p>This package alone uses reflection; generated code does not use this package.
 */
package dev.backflow.check;
