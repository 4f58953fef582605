package dev.backflow.samples.adbench.peers;

/** A library that differentiates by numbers of its own. */
public enum Peer {
    /** Hipparchus' {@code Gradient}: forward mode. */
    HIPPARCHUS,
    /** finmath's {@code RandomVariableDifferentiableAAD}: backward mode. */
    FINMATH;

    Arithmetic<?> arithmetic() {
        return this == HIPPARCHUS ? new HipparchusArithmetic() : new FinmathArithmetic();
    }
}
