package dev.backflow.gates;

/**
 * Functions that come with their local gradients: of numbers, of vectors and of matrices.
 *
 * <p>They do not overflow on the way where their result does not, an argument that is no number gives a result that is none, and
 * at a kink the gradient is what is said here.
 */
public final class Gates extends MatrixGates {
    private Gates() {}
}
