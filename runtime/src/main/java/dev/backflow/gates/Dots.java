package dev.backflow.gates;

import java.util.Arrays;

/** The products of one vector and many: four at a time, so that each of its elements is read once for the four. */
final class Dots {
    private Dots() {}

    /** {@code out[i] += rows[i] · x}. */
    static void add(double[][] rows, double[] x, double[] out) {
        int i = 0;
        for (; i < rows.length - 3; i += 4) add(rows[i], 0, rows[i + 1], 0, rows[i + 2], 0, rows[i + 3], 0, x, out, i);
        for (; i < rows.length; i++) out[i] += Vectors.dot(rows[i], x);
    }

    /** The same of rows in one array, as long as x each. */
    static void add(double[] rows, double[] x, double[] out) {
        int i = 0, k = x.length;
        for (; i < out.length - 3; i += 4) add(rows, i * k, rows, (i + 1) * k, rows, (i + 2) * k, rows, (i + 3) * k, x, out, i);
        for (; i < out.length; i++) out[i] += Vectors.dot(Arrays.copyOfRange(rows, i * k, (i + 1) * k), x);
    }

    /** Four rows, each from an index on, in two sums each. */
    private static void add(double[] p, int fromP, double[] q, int fromQ, double[] r, int fromR, double[] s, int fromS, double[] x, double[] out, int at) {
        double ofP = 0, ofQ = 0, ofR = 0, ofS = 0, oddOfP = 0, oddOfQ = 0, oddOfR = 0, oddOfS = 0;
        int j = x.length % 2;
        if (j == 1) {
            ofP = p[fromP] * x[0];
            ofQ = q[fromQ] * x[0];
            ofR = r[fromR] * x[0];
            ofS = s[fromS] * x[0];
        }
        for (; j < x.length; j += 2) {
            double even = x[j], odd = x[j + 1];
            ofP += p[fromP + j] * even;
            ofQ += q[fromQ + j] * even;
            ofR += r[fromR + j] * even;
            ofS += s[fromS + j] * even;
            oddOfP += p[fromP + j + 1] * odd;
            oddOfQ += q[fromQ + j + 1] * odd;
            oddOfR += r[fromR + j + 1] * odd;
            oddOfS += s[fromS + j + 1] * odd;
        }
        out[at] += ofP + oddOfP;
        out[at + 1] += ofQ + oddOfQ;
        out[at + 2] += ofR + oddOfR;
        out[at + 3] += ofS + oddOfS;
    }
}
