package dev.backflow.samples.adbench.peers;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.analysis.differentiation.Gradient;

/** Forward mode: every number carries its gradient on all variables. */
final class HipparchusArithmetic implements Arithmetic<Gradient> {
    @Override
    public List<Gradient> variables(double[] values) {
        List<Gradient> variables = new ArrayList<>(values.length);
        for (int i = 0; i < values.length; i++) {
            variables.add(Gradient.variable(values.length, i, values[i]));
        }
        return variables;
    }

    @Override
    public double[] gradient(Gradient result) {
        return result.getGradient();
    }

    @Override
    public double value(Gradient x) {
        return x.getValue();
    }

    @Override
    public Gradient add(Gradient x, Gradient y) {
        return x.add(y);
    }

    @Override
    public Gradient add(Gradient x, double y) {
        return x.add(y);
    }

    @Override
    public Gradient subtract(Gradient x, Gradient y) {
        return x.subtract(y);
    }

    @Override
    public Gradient multiply(Gradient x, Gradient y) {
        return x.multiply(y);
    }

    @Override
    public Gradient multiply(Gradient x, double y) {
        return x.multiply(y);
    }

    @Override
    public Gradient divide(Gradient x, Gradient y) {
        return x.divide(y);
    }

    @Override
    public Gradient exp(Gradient x) {
        return x.exp();
    }

    @Override
    public Gradient log(Gradient x) {
        return x.log();
    }

    @Override
    public Gradient sqrt(Gradient x) {
        return x.sqrt();
    }

    @Override
    public Gradient sin(Gradient x) {
        return x.sin();
    }

    @Override
    public Gradient cos(Gradient x) {
        return x.cos();
    }

    @Override
    public Gradient sigmoid(Gradient x) {
        return x.negate().exp().add(1).reciprocal();
    }

    @Override
    public Gradient tanh(Gradient x) {
        return x.tanh();
    }
}
