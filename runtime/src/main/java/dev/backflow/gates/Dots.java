package dev.backflow.gates;

/** The products of one vector and many: four at a time, so that each of its elements is read once for the four. */
final class Dots {
    private Dots() {}

    /** {@code out[i] += rows[i] · x}. */
    static void add(double[][] rows, double[] x, double[] out) {
        int i = 0;
        for (; i < rows.length - 3; i += 4) add(rows[i], rows[i + 1], rows[i + 2], rows[i + 3], x, out, i);
        for (; i < rows.length; i++) out[i] += Vectors.dot(rows[i], x);
    }

    /** In two sums each. */
    private static void add(double[] p, double[] q, double[] r, double[] s, double[] x, double[] out, int at) {
        double ofP = 0, ofQ = 0, ofR = 0, ofS = 0, oddOfP = 0, oddOfQ = 0, oddOfR = 0, oddOfS = 0;
        int j = x.length % 2;
        if (j == 1) {
            ofP = p[0] * x[0];
            ofQ = q[0] * x[0];
            ofR = r[0] * x[0];
            ofS = s[0] * x[0];
        }
        for (; j < x.length; j += 2) {
            double even = x[j], odd = x[j + 1];
            ofP += p[j] * even;
            ofQ += q[j] * even;
            ofR += r[j] * even;
            ofS += s[j] * even;
            oddOfP += p[j + 1] * odd;
            oddOfQ += q[j + 1] * odd;
            oddOfR += r[j + 1] * odd;
            oddOfS += s[j + 1] * odd;
        }
        out[at] += ofP + oddOfP;
        out[at + 1] += ofQ + oddOfQ;
        out[at + 2] += ofR + oddOfR;
        out[at + 3] += ofS + oddOfS;
    }
}
