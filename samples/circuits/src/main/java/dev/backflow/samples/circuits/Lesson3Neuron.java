package dev.backflow.samples.circuits;

import dev.backflow.Differentiable;

/** A neuron with two inputs, two weights and a bias. What is called a gate is a matter of convenience. */
final class Lesson3Neuron {
    private Lesson3Neuron() {}

    /** The sigmoid written out: negate, exp, add one, divide. */
    @Differentiable
    static double ofGates(double[] w, double[] x) {
        double dot = w[0] * x[0] + w[1] * x[1] + w[2];
        return 1.0 / (1 + Math.exp(-dot));
    }

    /** The sigmoid as a method of its own. */
    @Differentiable
    static double ofOneSigmoid(double[] w, double[] x) {
        double dot = w[0] * x[0] + w[1] * x[1] + w[2];
        return sigmoid(dot);
    }

    @Differentiable
    static double sigmoid(double dot) {
        return 1.0 / (1 + Math.exp(-dot));
    }
}
