package dev.backflow.samples.adbench;

import dev.backflow.Constant;
import dev.backflow.Differentiable;

/**
 * A recurrent network that predicts the next character of a text, a vector of bits: layers of LSTM cells, where each unit sees only
 * its own input and its own state.
 */
public final class Lstm {
    private static final int FORGET = 0;
    private static final int INPUT = 1;
    private static final int OUTPUT = 2;
    private static final int CHANGE = 3;

    private Lstm() {}

    /**
     * The mean negative log-likelihood of a sequence, each character predicted from those before. {@code weights} and
     * {@code biases} have for each layer four rows: of the forget, the input and the output gate, and of the change.
     */
    @Differentiable
    public static double loss(double[][][] weights, double[][][] biases, double[] inWeight, double[] outWeight, double[] outBias,
            @Constant double[][] hidden, @Constant double[][] cells, @Constant double[][] sequence) {
        double[][] h = copy(hidden);
        double[][] c = copy(cells);
        double total = 0;
        for (int t = 0; t < sequence.length - 1; t++) {
            double[] signal = multiply(sequence[t], inWeight);
            for (int layer = 0; layer < weights.length; layer++) {
                step(weights[layer], biases[layer], signal, h[layer], c[layer]);
                signal = h[layer];
            }
            total += logLikelihood(predict(signal, outWeight, outBias), sequence[t + 1]);
        }
        return -total / ((sequence.length - 1) * inWeight.length);
    }

    private static void step(double[][] weights, double[][] biases, double[] signal, double[] hidden, double[] cell) {
        for (int i = 0; i < cell.length; i++) {
            double forget = sigmoid(signal[i] * weights[FORGET][i] + biases[FORGET][i]);
            double input = sigmoid(hidden[i] * weights[INPUT][i] + biases[INPUT][i]);
            double output = sigmoid(signal[i] * weights[OUTPUT][i] + biases[OUTPUT][i]);
            double change = Math.tanh(hidden[i] * weights[CHANGE][i] + biases[CHANGE][i]);
            cell[i] = cell[i] * forget + input * change;
            hidden[i] = output * Math.tanh(cell[i]);
        }
    }

    private static double[] predict(double[] signal, double[] weight, double[] bias) {
        double[] prediction = new double[signal.length];
        for (int i = 0; i < signal.length; i++) {
            prediction[i] = signal[i] * weight[i] + bias[i];
        }
        return prediction;
    }

    private static double logLikelihood(double[] prediction, double[] seen) {
        double normaliser = logSumExp(prediction);
        double sum = 0;
        for (int i = 0; i < prediction.length; i++) {
            sum += seen[i] * (prediction[i] - normaliser);
        }
        return sum;
    }

    /** log(2 + Σ exp xᵢ): the 2 is the benchmark's. */
    private static double logSumExp(double[] x) {
        double sum = 2;
        for (double element : x) {
            sum += Math.exp(element);
        }
        return Math.log(sum);
    }

    private static double sigmoid(double x) {
        return 1 / (1 + Math.exp(-x));
    }

    private static double[] multiply(double[] a, double[] b) {
        double[] product = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            product[i] = a[i] * b[i];
        }
        return product;
    }

    private static double[][] copy(double[][] rows) {
        double[][] copy = new double[rows.length][];
        for (int i = 0; i < rows.length; i++) {
            copy[i] = rows[i].clone();
        }
        return copy;
    }
}
