package dev.backflow.gates;

import java.util.Arrays;

/** Matrices as rows, and in one array. */
final class Rows {
    private Rows() {}

    static double[] flat(double[][] rows) {
        int columns = rows.length == 0 ? 0 : rows[0].length;
        double[] flat = new double[Math.multiplyExact(rows.length, columns)];
        for (int i = 0; i < rows.length; i++) System.arraycopy(rows[i], 0, flat, i * columns, columns);
        return flat;
    }

    static double[][] of(double[] flat, int rows, int columns) {
        double[][] matrix = new double[rows][];
        for (int i = 0; i < rows; i++) matrix[i] = Arrays.copyOfRange(flat, i * columns, (i + 1) * columns);
        return matrix;
    }

    static void add(double[] flat, int from, double[] row) {
        for (int j = 0; j < row.length; j++) row[j] += flat[from + j];
    }
}
