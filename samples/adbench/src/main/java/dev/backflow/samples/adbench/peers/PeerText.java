package dev.backflow.samples.adbench.peers;

import dev.backflow.samples.adbench.data.Text;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code Lstm.loss} over a library's numbers.
 *
 * @param <T> the numbers
 */
final class PeerText<T> {
    private static final int ROWS = 4;

    private final Arithmetic<T> a;
    private final Text data;
    private final List<T> x;
    private final int layers;
    private final int bits;

    /** The variables are all weights, all biases, then the three rows outside of the layers. */
    PeerText(Arithmetic<T> a, Text data, List<T> variables) {
        this.a = a;
        this.data = data;
        x = variables;
        layers = data.weights().length;
        bits = data.inWeight().length;
    }

    T loss() {
        List<List<T>> hidden = state(data.hidden());
        List<List<T>> cells = state(data.cells());
        T total = null;
        int steps = data.sequence().length - 1;
        for (int t = 0; t < steps; t++) {
            List<T> signal = new ArrayList<>();
            for (int i = 0; i < bits; i++) {
                signal.add(a.multiply(extra(0, i), data.sequence()[t][i]));
            }
            for (int layer = 0; layer < layers; layer++) {
                signal = step(layer, signal, hidden.get(layer), cells.get(layer));
            }
            T likelihood = logLikelihood(signal, data.sequence()[t + 1]);
            total = total == null ? likelihood : a.add(total, likelihood);
        }
        return a.multiply(total, -1.0 / (steps * bits));
    }

    private List<List<T>> state(double[][] rows) {
        List<List<T>> state = new ArrayList<>();
        for (double[] row : rows) {
            List<T> numbers = new ArrayList<>();
            for (double number : row) {
                numbers.add(a.add(a.multiply(x.get(0), 0), number));
            }
            state.add(numbers);
        }
        return state;
    }

    private T weight(int layer, int row, int i) {
        return x.get((layer * ROWS + row) * bits + i);
    }

    private T bias(int layer, int row, int i) {
        return x.get(((layers + layer) * ROWS + row) * bits + i);
    }

    private T extra(int row, int i) {
        return x.get((2 * layers * ROWS + row) * bits + i);
    }

    private T linear(int layer, int row, int i, T input) {
        return a.add(a.multiply(input, weight(layer, row, i)), bias(layer, row, i));
    }

    private List<T> step(int layer, List<T> signal, List<T> hidden, List<T> cell) {
        for (int i = 0; i < bits; i++) {
            T forget = a.sigmoid(linear(layer, 0, i, signal.get(i)));
            T input = a.sigmoid(linear(layer, 1, i, hidden.get(i)));
            T output = a.sigmoid(linear(layer, 2, i, signal.get(i)));
            T change = a.tanh(linear(layer, 3, i, hidden.get(i)));
            cell.set(i, a.add(a.multiply(cell.get(i), forget), a.multiply(input, change)));
            hidden.set(i, a.multiply(output, a.tanh(cell.get(i))));
        }
        return hidden;
    }

    private T logLikelihood(List<T> signal, double[] seen) {
        T exps = null;
        T sum = null;
        double seenSum = 0;
        for (int i = 0; i < bits; i++) {
            T prediction = a.add(a.multiply(signal.get(i), extra(1, i)), extra(2, i));
            T exp = a.exp(prediction);
            exps = exps == null ? exp : a.add(exps, exp);
            T part = a.multiply(prediction, seen[i]);
            sum = sum == null ? part : a.add(sum, part);
            seenSum += seen[i];
        }
        return a.subtract(sum, a.multiply(a.log(a.add(exps, 2)), seenSum));
    }
}
