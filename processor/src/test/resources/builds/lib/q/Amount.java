package q;

import dev.backflow.Differentiable;

public record Amount(double value) {
  @Differentiable public Amount times(double factor) { return new Amount(value * factor); }

  @Differentiable public double less(double fee, double rate) { return (value - fee) * rate; }
}
