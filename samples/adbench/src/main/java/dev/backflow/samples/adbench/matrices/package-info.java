/** Products of matrices by the library of gates, beside EJML and netlib's BLAS. {@link dev.backflow.samples.adbench.matrices.MatrixTimes} is the program. */
package dev.backflow.samples.adbench.matrices;
