package dev.backflow.check;

import dev.backflow.Constant;
import dev.backflow.Gate;

/** Methods to check, with a companion and pullbacks written by hand: some of them wrong. */
final class Wires {
    private Wires() {}

    static double product(double x, double y) {
        return x * y;
    }

    static double product(double[] x, @Constant double[] y) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) sum += x[i] * y[i];
        return sum;
    }

    static double sign(double x, double y) {
        return x * y;
    }

    static double max(double[] x) {
        return Math.max(x[0], x[1]);
    }

    static double[][] squares(double[][] x) {
        double[][] out = new double[x.length][x[0].length];
        for (int i = 0; i < x.length; i++) for (int j = 0; j < x[i].length; j++) out[i][j] = x[i][j] * x[i][j];
        return out;
    }

    static void scale(double[] x, double factor) {
        for (int i = 0; i < x.length; i++) x[i] *= factor;
    }

    static float third(float x) {
        return x * x * x;
    }

    static double root(double x) {
        return Math.sqrt(x);
    }

    static double step(double x) {
        return x < 0 ? 0 : 1;
    }

    static double distance(Point p) {
        return p.x * p.x + p.rest[0] * p.rest[1];
    }

    record Point(double x, int id, double[] rest) {}

    static void stretch(Point p, double[] x) {
        for (int i = 0; i < x.length; i++) x[i] *= p.x * p.rest[0];
    }

    static void bend(Point[] p, double[] x) {
        stretch(p[1], x);
    }

    static double lost(double x) {
        return x;
    }

    static double moved(double x) {
        return x;
    }

    @Gate(vjp = "sumVjp")
    static double sum(double[] x, double factor) {
        double sum = 0;
        for (double number : x) sum += factor * number;
        return sum;
    }

    static double sumVjp(double[] x, double factor, double out, double dOut, double[] dx) {
        for (int i = 0; i < x.length; i++) dx[i] += factor * dOut;
        return out / factor * dOut;
    }

    @Gate(vjp = "assignsVjp")
    static double[] assigns(double[] x) {
        return x.clone();
    }

    static void assignsVjp(double[] x, double[] out, double[] dOut, double[] dx) {
        for (int i = 0; i < x.length; i++) dx[i] = dOut[i];
    }

    @Gate(vjp = "Reverse.line", sparing = true)
    static double line(double slope, double[] x, double shift) {
        return slope * x[0] + shift;
    }

    @Gate(vjp = "Reverse.line", sparing = true)
    static double[] greedy(double[] x) {
        return x.clone();
    }

    static final class Reverse {
        private Reverse() {}

        static void line(double slope, double[] x, double shift, double out, double dOut, double[] dslope, double[] dx, double[] dshift) {
            if (dslope != null) dslope[0] += x[0] * dOut;
            if (dx != null) dx[0] += slope * dOut;
            if (dshift != null) dshift[0] += dOut;
        }

        static void line(double[] x, double[] out, double[] dOut, double[] dx) {
            for (int i = 0; i < x.length; i++) dx[i] += dOut[i];
        }
    }

    @Gate(vjp = "spoilsVjp")
    static double[] spoils(double[] x) {
        return x.clone();
    }

    static void spoilsVjp(double[] x, double[] out, double[] dOut, double[] dx) {
        for (int i = 0; i < x.length; i++) dx[i] += dOut[i];
        dOut[0] = 0;
    }

    @Gate(vjp = "reachVjp")
    static double reach(double[] x, @Constant Point from) {
        return from.x * x[0] + from.rest[0] * x[1];
    }

    static void reachVjp(double[] x, Point from, double out, double dOut, double[] dx) {
        dx[0] += from.x * dOut;
        dx[1] -= from.rest[0] * dOut;
    }

    @Gate(vjp = "lengthVjp")
    static double length(Point p) {
        return p.x;
    }

    @Gate(vjp = "missing")
    static double missing(double[] x) {
        return x[0];
    }

    static double bare(double x) {
        return x;
    }

    @Gate("2 * x")
    static double square(double x) {
        return x * x;
    }
}
