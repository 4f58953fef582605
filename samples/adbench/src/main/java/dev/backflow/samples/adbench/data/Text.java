package dev.backflow.samples.adbench.data;

import java.nio.file.Path;

/**
 * What {@code Lstm.loss} takes.
 *
 * @param weights for each layer a row for each of forget, input and output gate and change
 * @param biases as the weights
 * @param inWeight one number a bit
 * @param outWeight one number a bit
 * @param outBias one number a bit
 * @param hidden the layers' outputs before the text
 * @param cells the layers' cells before the text
 * @param sequence the text, a row of bits for each character
 */
public record Text(double[][][] weights, double[][][] biases, double[] inWeight, double[] outWeight, double[] outBias, double[][] hidden,
        double[][] cells, double[][] sequence) {
    private static final int BITS = 14;
    private static final int ROWS = 4;

    /** ADBench's network of {@code layers} layers and text of {@code characters}, or numbers of that size. */
    public static Text of(int layers, int characters) {
        return Folder.file("lstm/lstm_l" + layers + "_c" + characters + ".txt").map(Text::read).orElseGet(() -> drawn(layers, characters));
    }

    /** A network and its text in ADBench's format. */
    public static Text read(Path file) {
        Numbers numbers = Numbers.of(file);
        int layers = numbers.count();
        int characters = numbers.count();
        int bits = numbers.count();
        double[][] main = numbers.rows(2 * ROWS * layers, bits);
        double[][] extra = numbers.rows(3, bits);
        double[][] state = numbers.rows(2 * layers, bits);
        return of(layers, main, extra, state, numbers.rows(characters, bits));
    }

    /** Numbers of this size. */
    public static Text drawn(int layers, int characters) {
        Draws draws = new Draws();
        return of(layers, draws.rows(2 * ROWS * layers, BITS, 0, 1), draws.rows(3, BITS, 0, 1), draws.rows(2 * layers, BITS, 0, 1),
                draws.rows(characters, BITS, 0, 1));
    }

    private static Text of(int layers, double[][] main, double[][] extra, double[][] state, double[][] sequence) {
        double[][][] weights = new double[layers][ROWS][];
        double[][][] biases = new double[layers][ROWS][];
        double[][] hidden = new double[layers][];
        double[][] cells = new double[layers][];
        for (int layer = 0; layer < layers; layer++) {
            System.arraycopy(main, 2 * ROWS * layer, weights[layer], 0, ROWS);
            System.arraycopy(main, 2 * ROWS * layer + ROWS, biases[layer], 0, ROWS);
            hidden[layer] = state[2 * layer];
            cells[layer] = state[2 * layer + 1];
        }
        return new Text(weights, biases, extra[0], extra[1], extra[2], hidden, cells, sequence);
    }
}
