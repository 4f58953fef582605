package dev.backflow.samples.adbench.byhand;

/** {@code Lstm.loss} and its gradient: every step keeps its gates in rows, then the steps backwards. */
public final class LstmByHand {
    private final int bits;
    private final double[][][] weights;
    private final double[][][] biases;
    private final double[][][] dweights;
    private final double[][][] dbiases;
    private final double[][] dhidden;
    private final double[][] dcell;

    private LstmByHand(double[][][] weights, double[][][] biases, double[][][] dweights, double[][][] dbiases, int bits) {
        this.bits = bits;
        this.weights = weights;
        this.biases = biases;
        this.dweights = dweights;
        this.dbiases = dbiases;
        dhidden = new double[weights.length][bits];
        dcell = new double[weights.length][bits];
    }

    /** Adds the gradient to the arrays that begin with {@code d}; returns the value. */
    public static double loss(double[][][] weights, double[][][] biases, double[] inWeight, double[] outWeight, double[] outBias,
            double[][] hidden, double[][] cells, double[][] sequence, double[][][] dweights, double[][][] dbiases, double[] dinWeight,
            double[] doutWeight, double[] doutBias) {
        LstmByHand it = new LstmByHand(weights, biases, dweights, dbiases, inWeight.length);
        int layers = weights.length;
        int steps = sequence.length - 1;
        Layer[][] passed = new Layer[steps][layers];
        double[][] normalised = new double[steps][];
        double total = 0;
        double[] signal = new double[it.bits];
        for (int t = 0; t < steps; t++) {
            signal = it.input(sequence[t], inWeight);
            for (int layer = 0; layer < layers; layer++) {
                double[] before = t == 0 ? hidden[layer] : passed[t - 1][layer].hidden;
                double[] cell = t == 0 ? cells[layer] : passed[t - 1][layer].cell;
                passed[t][layer] = it.forward(layer, signal, before, cell);
                signal = passed[t][layer].hidden;
            }
            normalised[t] = new double[it.bits];
            total += it.output(signal, outWeight, outBias, sequence[t + 1], normalised[t]);
        }
        int count = steps * it.bits;
        double[] dsignal = new double[it.bits];
        for (int t = steps - 1; t >= 0; t--) {
            it.backOutput(-1.0 / count, passed[t][layers - 1].hidden, outWeight, normalised[t], doutWeight, doutBias);
            for (int layer = layers - 1; layer >= 0; layer--) {
                it.backward(layer, passed[t][layer], layer == 0 ? dsignal : it.dhidden[layer - 1], layer == 0);
            }
            for (int i = 0; i < it.bits; i++) {
                dinWeight[i] += dsignal[i] * sequence[t][i];
            }
        }
        return -total / count;
    }

    private double[] input(double[] character, double[] weight) {
        double[] signal = new double[bits];
        for (int i = 0; i < bits; i++) {
            signal[i] = character[i] * weight[i];
        }
        return signal;
    }

    /** The log-likelihood of the character seen; leaves d(likelihood)/d(prediction) in {@code dprediction}. */
    private double output(double[] signal, double[] weight, double[] bias, double[] seen, double[] dprediction) {
        double exps = 2;
        double sum = 0;
        double seenSum = 0;
        for (int i = 0; i < bits; i++) {
            double prediction = signal[i] * weight[i] + bias[i];
            double exp = Math.exp(prediction);
            dprediction[i] = exp;
            exps += exp;
            sum += seen[i] * prediction;
            seenSum += seen[i];
        }
        double scale = seenSum / exps;
        for (int i = 0; i < bits; i++) {
            dprediction[i] = seen[i] - dprediction[i] * scale;
        }
        return sum - seenSum * Math.log(exps);
    }

    private void backOutput(double dtotal, double[] signal, double[] weight, double[] dprediction, double[] dweight, double[] dbias) {
        double[] dsignal = dhidden[dhidden.length - 1];
        for (int i = 0; i < bits; i++) {
            double d = dtotal * dprediction[i];
            dsignal[i] += d * weight[i];
            dweight[i] += d * signal[i];
            dbias[i] += d;
        }
    }

    private Layer forward(int layer, double[] signal, double[] hiddenBefore, double[] cellBefore) {
        Layer it = new Layer(signal, hiddenBefore, cellBefore);
        double[] wf = weights[layer][0];
        double[] wi = weights[layer][1];
        double[] wo = weights[layer][2];
        double[] wc = weights[layer][3];
        double[] bf = biases[layer][0];
        double[] bi = biases[layer][1];
        double[] bo = biases[layer][2];
        double[] bc = biases[layer][3];
        for (int i = 0; i < bits; i++) {
            double forget = 1 / (1 + Math.exp(-(signal[i] * wf[i] + bf[i])));
            double input = 1 / (1 + Math.exp(-(hiddenBefore[i] * wi[i] + bi[i])));
            double output = 1 / (1 + Math.exp(-(signal[i] * wo[i] + bo[i])));
            double change = Math.tanh(hiddenBefore[i] * wc[i] + bc[i]);
            double cell = cellBefore[i] * forget + input * change;
            double tanh = Math.tanh(cell);
            it.forget[i] = forget;
            it.input[i] = input;
            it.output[i] = output;
            it.change[i] = change;
            it.cell[i] = cell;
            it.tanh[i] = tanh;
            it.hidden[i] = output * tanh;
        }
        return it;
    }

    /** Turns the cotangents of a layer's state after a step into those before it, and gives those of its signal to {@code dsignal}. */
    private void backward(int layer, Layer it, double[] dsignal, boolean first) {
        double[] wf = weights[layer][0];
        double[] wi = weights[layer][1];
        double[] wo = weights[layer][2];
        double[] wc = weights[layer][3];
        double[] dwf = dweights[layer][0];
        double[] dwi = dweights[layer][1];
        double[] dwo = dweights[layer][2];
        double[] dwc = dweights[layer][3];
        double[] dbf = dbiases[layer][0];
        double[] dbi = dbiases[layer][1];
        double[] dbo = dbiases[layer][2];
        double[] dbc = dbiases[layer][3];
        double[] dh = dhidden[layer];
        double[] dc = dcell[layer];
        double[] signal = it.signal;
        double[] before = it.hiddenBefore;
        for (int i = 0; i < bits; i++) {
            double forget = it.forget[i];
            double input = it.input[i];
            double output = it.output[i];
            double change = it.change[i];
            double tanh = it.tanh[i];
            double dcellNow = dc[i] + dh[i] * output * (1 - tanh * tanh);
            double doutput = dh[i] * tanh * (1 - output) * output;
            double dforget = dcellNow * it.cellBefore[i] * (1 - forget) * forget;
            double dinput = dcellNow * change * (1 - input) * input;
            double dchange = dcellNow * input * (1 - change * change);
            double ds = dforget * wf[i] + doutput * wo[i];
            dsignal[i] = first ? ds : dsignal[i] + ds;
            dh[i] = dinput * wi[i] + dchange * wc[i];
            dc[i] = dcellNow * forget;
            dwf[i] += dforget * signal[i];
            dwi[i] += dinput * before[i];
            dwo[i] += doutput * signal[i];
            dwc[i] += dchange * before[i];
            dbf[i] += dforget;
            dbi[i] += dinput;
            dbo[i] += doutput;
            dbc[i] += dchange;
        }
    }

    /** What a layer has kept of a step. */
    private static final class Layer {
        private final double[] signal;
        private final double[] hiddenBefore;
        private final double[] cellBefore;
        private final double[] forget;
        private final double[] input;
        private final double[] output;
        private final double[] change;
        private final double[] cell;
        private final double[] tanh;
        private final double[] hidden;

        private Layer(double[] signal, double[] hiddenBefore, double[] cellBefore) {
            this.signal = signal;
            this.hiddenBefore = hiddenBefore;
            this.cellBefore = cellBefore;
            forget = new double[signal.length];
            input = new double[signal.length];
            output = new double[signal.length];
            change = new double[signal.length];
            cell = new double[signal.length];
            tanh = new double[signal.length];
            hidden = new double[signal.length];
        }
    }
}
