package dev.backflow.samples.adbench.peers;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.finmath.montecarlo.automaticdifferentiation.RandomVariableDifferentiable;
import net.finmath.montecarlo.automaticdifferentiation.backward.RandomVariableDifferentiableAADFactory;
import net.finmath.stochastic.RandomVariable;

/** Backward mode over a graph of objects: random variables that are not random here. */
final class FinmathArithmetic implements Arithmetic<RandomVariable> {
    private final RandomVariableDifferentiableAADFactory factory = new RandomVariableDifferentiableAADFactory();
    private List<RandomVariable> variables = List.of();

    @Override
    public List<RandomVariable> variables(double[] values) {
        variables = new ArrayList<>(values.length);
        for (double value : values) {
            variables.add(factory.createRandomVariable(value));
        }
        return variables;
    }

    @Override
    public double[] gradient(RandomVariable result) {
        Map<Long, RandomVariable> partials = ((RandomVariableDifferentiable) result).getGradient();
        double[] gradient = new double[variables.size()];
        for (int i = 0; i < gradient.length; i++) {
            RandomVariable partial = partials.get(((RandomVariableDifferentiable) variables.get(i)).getID());
            gradient[i] = partial == null ? 0 : partial.doubleValue();
        }
        return gradient;
    }

    @Override
    public double value(RandomVariable x) {
        return x.doubleValue();
    }

    @Override
    public RandomVariable add(RandomVariable x, RandomVariable y) {
        return x.add(y);
    }

    @Override
    public RandomVariable add(RandomVariable x, double y) {
        return x.add(y);
    }

    @Override
    public RandomVariable subtract(RandomVariable x, RandomVariable y) {
        return x.sub(y);
    }

    @Override
    public RandomVariable multiply(RandomVariable x, RandomVariable y) {
        return x.mult(y);
    }

    @Override
    public RandomVariable multiply(RandomVariable x, double y) {
        return x.mult(y);
    }

    @Override
    public RandomVariable divide(RandomVariable x, RandomVariable y) {
        return x.div(y);
    }

    @Override
    public RandomVariable exp(RandomVariable x) {
        return x.exp();
    }

    @Override
    public RandomVariable log(RandomVariable x) {
        return x.log();
    }

    @Override
    public RandomVariable sqrt(RandomVariable x) {
        return x.sqrt();
    }

    @Override
    public RandomVariable sin(RandomVariable x) {
        return x.sin();
    }

    @Override
    public RandomVariable cos(RandomVariable x) {
        return x.cos();
    }

    @Override
    public RandomVariable sigmoid(RandomVariable x) {
        return x.mult(-1).exp().add(1).invert();
    }

    /** The library has none: 1 - 2 / (exp(2x) + 1). */
    @Override
    public RandomVariable tanh(RandomVariable x) {
        return x.mult(2).exp().add(1).invert().mult(-2).add(1);
    }
}
