/**
 * The four problems by which the field compares automatic differentiation (ADBench), as plain Java methods:
 * {@link dev.backflow.samples.adbench.GaussianMixture}, {@link dev.backflow.samples.adbench.BundleAdjustment},
 * {@link dev.backflow.samples.adbench.Lstm} and {@link dev.backflow.samples.adbench.Hand}. They are written from the mathematics;
 * nothing in them thinks of gradients but the annotation.
 */
package dev.backflow.samples.adbench;
