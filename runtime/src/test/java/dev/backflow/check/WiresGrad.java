package dev.backflow.check;

import dev.backflow.Gradient;
import java.util.Arrays;

/** What the processor would write for {@link Wires}, but for what is wrong here. */
final class WiresGrad {
    private WiresGrad() {}

    static Pair productVjp(double x, double y, double dOut) {
        return new Pair(x * y, y * dOut, x * dOut);
    }

    static One productVjp(double[] x, double[] y, double dOut) {
        double[] dx = new double[x.length];
        for (int i = 0; i < x.length; i++) dx[i] = y[i] * dOut;
        return new One(Wires.product(x, y), dx);
    }

    static Pair signVjp(double x, double y, double dOut) {
        return new Pair(x * y, y * dOut, -x * dOut);
    }

    static One maxVjp(double[] x, double dOut) {
        double[] dx = new double[x.length];
        dx[x[1] > x[0] ? 1 : 0] = x[0] < 0 ? 3 * dOut : dOut;
        return new One(Wires.max(x), dx);
    }

    static Rows squaresVjp(double[][] x, double[][] dOut) {
        double[][] dx = new double[x.length][x[0].length];
        for (int i = 0; i < x.length; i++) for (int j = 0; j < x[i].length; j++) dx[i][j] = 2 * x[i][j] * dOut[i][j];
        if (x.length > 1) dx[1][0] *= 2;
        return new Rows(Wires.squares(x), dx);
    }

    static Scalar scaleVjp(double[] x, double factor, double[] dx) {
        double dfactor = 0;
        for (int i = 0; i < x.length; i++) {
            dfactor += x[i] * dx[i];
            dx[i] *= factor;
            x[i] *= factor;
        }
        return new Scalar(0, dfactor);
    }

    static Scalar thirdVjp(float x, float dOut) {
        return new Scalar(x * x * x, 3 * x * x * dOut);
    }

    static Scalar rootVjp(double x, double dOut) {
        return new Scalar(Math.sqrt(x), 0.5 / Math.sqrt(x) * dOut);
    }

    static Scalar stepVjp(double x, double dOut) {
        return new Scalar(Wires.step(x), 0);
    }

    static Scalar lostVjp(double x, double dOut) {
        return new Scalar(x, 0);
    }

    static Scalar movedVjp(double x, double dOut) {
        return new Scalar(x + 1, 1);
    }

    static Whole distanceVjp(Wires.Point p, double dOut) {
        double[] rest = {p.rest()[1] * dOut, p.rest()[0] * dOut};
        return new Whole(Wires.distance(p), new Wires.Point(2 * p.x() * dOut, p.id(), rest));
    }

    static Nothing stretchVjp(Wires.Point p, double[] x, PointAdjoint dp, double[] dx) {
        double factor = p.x() * p.rest()[0];
        for (int i = 0; i < x.length; i++) {
            dp.x += x[i] * p.rest()[0] * dx[i];
            dp.rest[0] += x[i] * p.x() * dx[i];
            dx[i] *= factor;
            x[i] *= factor;
        }
        return new Nothing();
    }

    static Nothing bendVjp(Wires.Point[] p, double[] x, PointAdjoint[] dp, double[] dx) {
        dp[1].rest[1] += 1;
        return stretchVjp(p[1], x, dp[1], dx);
    }

    /** Only what a check asks a gradient for. */
    private abstract static class Vector<G extends Vector<G>> implements Gradient<G> {
        private static final long serialVersionUID = 1;

        @Override
        public G add(G other) {
            throw new UnsupportedOperationException();
        }

        @Override
        public G scale(double factor) {
            throw new UnsupportedOperationException();
        }

        @Override
        public G clear() {
            throw new UnsupportedOperationException();
        }
    }

    static final class Pair extends Vector<Pair> {
        private static final long serialVersionUID = 1;
        private final double value, dx, dy;

        Pair(double value, double dx, double dy) {
            this.value = value;
            this.dx = dx;
            this.dy = dy;
        }

        double value() {
            return value;
        }

        @Override
        public double[] toArray() {
            return new double[] {dx, dy};
        }
    }

    static final class One extends Vector<One> {
        private static final long serialVersionUID = 1;
        private final double value;
        private final double[] dx;

        One(double value, double[] dx) {
            this.value = value;
            this.dx = dx;
        }

        double value() {
            return value;
        }

        @Override
        public double[] toArray() {
            return dx;
        }
    }

    static final class Rows extends Vector<Rows> {
        private static final long serialVersionUID = 1;
        private final double[][] value, dx;

        Rows(double[][] value, double[][] dx) {
            this.value = value;
            this.dx = dx;
        }

        double[][] value() {
            return value;
        }

        @Override
        public double[] toArray() {
            return Numbers.vector(Numbers.of(dx));
        }
    }

    static final class Scalar extends Vector<Scalar> {
        private static final long serialVersionUID = 1;
        private final transient Object value;
        private final double dfactor;

        Scalar(Object value, double dfactor) {
            this.value = value;
            this.dfactor = dfactor;
        }

        Object value() {
            return value;
        }

        double dfactor() {
            return dfactor;
        }

        @Override
        public double[] toArray() {
            return new double[] {dfactor};
        }
    }

    static final class Whole extends Vector<Whole> {
        private static final long serialVersionUID = 1;
        private final double value;
        private final transient Wires.Point dp;

        Whole(double value, Wires.Point dp) {
            this.value = value;
            this.dp = dp;
        }

        double value() {
            return value;
        }

        @Override
        public double[] toArray() {
            return new double[] {dp.x(), dp.rest()[0], dp.rest()[1]};
        }
    }

    static final class Nothing extends Vector<Nothing> {
        private static final long serialVersionUID = 1;

        @Override
        public double[] toArray() {
            return new double[0];
        }
    }

    static final class PointAdjoint extends Vector<PointAdjoint> {
        private static final long serialVersionUID = 1;
        private double x;
        private double[] rest;

        @Override
        public double[] toArray() {
            return new double[] {x, rest[0], rest[1]};
        }

        static PointAdjoint like(Wires.Point from) {
            PointAdjoint zero = new PointAdjoint();
            zero.rest = new double[from.rest().length];
            return zero;
        }

        static PointAdjoint[] like(Wires.Point[] from) {
            return Arrays.stream(from).map(PointAdjoint::like).toArray(PointAdjoint[]::new);
        }
    }
}
