package dev.backflow.gates;

/** Exponentials relative to their sum: the largest is taken out first, so that none overflows. */
final class Softmax {
    private Softmax() {}

    static double logSumExp(double[] x) {
        if (x.length == 0) return Double.NEGATIVE_INFINITY;
        int largest = largest(x);
        return Double.isInfinite(x[largest]) ? x[largest] : x[largest] + Math.log1p(rest(x, largest));
    }

    static double[] softmax(double[] x) {
        double[] out = new double[x.length];
        int largest = largest(x);
        double sum = x.length == 0 ? 0 : 1 + rest(x, largest);
        for (int i = 0; i < x.length; i++) out[i] = Math.exp(shifted(x[i], x[largest])) / sum;
        return out;
    }

    static double[] logSoftmax(double[] x) {
        double[] out = new double[x.length];
        int largest = largest(x);
        double log = Math.log1p(rest(x, largest));
        for (int i = 0; i < x.length; i++) out[i] = shifted(x[i], x[largest]) - log;
        return out;
    }

    static double crossEntropy(double[] scores, int label) {
        int largest = largest(scores);
        return Math.log1p(rest(scores, largest)) - shifted(scores[label], scores[largest]);
    }

    static double crossEntropy(double[] scores, double[] target) {
        if (scores.length == 0) return 0;
        double[] logs = logSoftmax(scores);
        double sum = 0;
        for (int i = 0; i < logs.length; i++) if (target[i] != 0) sum -= target[i] * logs[i];
        return sum;
    }

    /** The sum of all exponentials but that of the largest, which is 1: a logarithm near 0 keeps its digits. */
    private static double rest(double[] x, int largest) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) if (i != largest) sum += Math.exp(shifted(x[i], x[largest]));
        return sum;
    }

    /** Those that are the largest are at 0, also where that is infinite. */
    private static double shifted(double x, double largest) {
        return x == largest ? 0 : x - largest;
    }

    /** The place of the largest; what is no number beats everything. */
    private static int largest(double[] x) {
        int largest = 0;
        for (int i = 1; i < x.length; i++) if (x[i] > x[largest] || x[i] != x[i]) largest = i;
        return largest;
    }
}
