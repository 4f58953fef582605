package dev.backflow.gates;

import java.util.function.UnaryOperator;

/** Matrices as rows: shapes are checked here, products are {@link Products}'. */
final class Matrices {
    private Matrices() {}

    static double[][] outer(double[] x, double[] y) {
        double[][] out = new double[x.length][y.length];
        addOuter(1, x, y, out);
        return out;
    }

    /** {@code m += alpha x yᵀ}. */
    static void addOuter(double alpha, double[] x, double[] y, double[][] m) {
        for (int i = 0; i < x.length; i++) Vectors.add(alpha * x[i], y, m[i]);
    }

    static double[] matVec(double[][] w, double[] x) {
        int columns = Dimensions.columns("matVec", "W", w);
        if (columns != x.length) throw Dimensions.of("matVec", "W is " + w.length + "×" + columns + ", x has " + x.length + " elements; " + columns + " and " + x.length + " differ");
        double[] out = new double[w.length];
        Dots.add(w, x, out);
        return out;
    }

    static double[][] matMul(double[][] w, double[][] x) {
        int inner = Dimensions.columns("matMul", "W", w), columns = Dimensions.columns("matMul", "X", x);
        Dimensions.meet("matMul", "W", w.length, inner, "X", x.length, columns, "the inner dimensions", inner, x.length);
        double[][] out = new double[w.length][columns];
        Products.add(w, x, out);
        return out;
    }

    static double[][] matMulTransposed(double[][] a, double[][] b) {
        int columnsOfA = Dimensions.columns("matMulTransposed", "A", a), columnsOfB = Dimensions.columns("matMulTransposed", "B", b);
        Dimensions.meet("matMulTransposed", "A", a.length, columnsOfA, "B", b.length, columnsOfB, "the numbers of columns", columnsOfA, columnsOfB);
        double[][] out = new double[a.length][b.length];
        Products.addRightTransposed(a, b, out);
        return out;
    }

    static double[][] transposedMatMul(double[][] a, double[][] b) {
        int columnsOfA = Dimensions.columns("transposedMatMul", "A", a), columnsOfB = Dimensions.columns("transposedMatMul", "B", b);
        Dimensions.meet("transposedMatMul", "A", a.length, columnsOfA, "B", b.length, columnsOfB, "the numbers of rows", a.length, b.length);
        double[][] out = new double[columnsOfA][columnsOfB];
        Products.addLeftTransposed(a, b, out);
        return out;
    }

    static double[][] transpose(double[][] a) {
        return Products.transposed(a, Dimensions.columns("transpose", "A", a));
    }

    static double[][] map(double[][] x, UnaryOperator<double[]> row) {
        double[][] out = new double[x.length][];
        for (int i = 0; i < x.length; i++) out[i] = row.apply(x[i]);
        return out;
    }
}
