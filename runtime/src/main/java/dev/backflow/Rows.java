package dev.backflow;

/**
 * For generated code: arrays of rows, and arrays in the place of earlier ones. The rows are what {@code new double[n][m]} makes, in
 * less time: for sizes that the compiler of the virtual machine does not know, that expression is a call into the machine, which
 * takes as long as the product of two small matrices.
 */
public final class Rows {
    private Rows() {}

    /**
     * What {@code new double[rows][columns]} makes.
     *
     * @param rows how many rows
     * @param columns how long each of them is
     * @return the rows, of zeros
     * @throws NegativeArraySizeException if one of the sizes is negative
     */
    public static double[][] doubles(int rows, int columns) {
        if (columns < 0) return new double[rows][columns];
        double[][] all = new double[rows][];
        for (int i = 0; i < all.length; i++) all[i] = new double[columns];
        return all;
    }

    /**
     * What {@code new double[blocks][rows][columns]} makes.
     *
     * @param blocks how many matrices
     * @param rows how many rows each of them has
     * @param columns how long each row is
     * @return the matrices, of zeros
     * @throws NegativeArraySizeException if one of the sizes is negative
     */
    public static double[][][] doubles(int blocks, int rows, int columns) {
        if (rows < 0 || columns < 0) return new double[blocks][rows][columns];
        double[][][] all = new double[blocks][][];
        for (int i = 0; i < all.length; i++) all[i] = doubles(rows, columns);
        return all;
    }

    /**
     * What {@code new float[rows][columns]} makes.
     *
     * @param rows how many rows
     * @param columns how long each of them is
     * @return the rows, of zeros
     * @throws NegativeArraySizeException if one of the sizes is negative
     */
    public static float[][] floats(int rows, int columns) {
        if (columns < 0) return new float[rows][columns];
        float[][] all = new float[rows][];
        for (int i = 0; i < all.length; i++) all[i] = new float[columns];
        return all;
    }

    /**
     * What {@code new float[blocks][rows][columns]} makes.
     *
     * @param blocks how many matrices
     * @param rows how many rows each of them has
     * @param columns how long each row is
     * @return the matrices, of zeros
     * @throws NegativeArraySizeException if one of the sizes is negative
     */
    public static float[][][] floats(int blocks, int rows, int columns) {
        if (rows < 0 || columns < 0) return new float[blocks][rows][columns];
        float[][][] all = new float[blocks][][];
        for (int i = 0; i < all.length; i++) all[i] = floats(rows, columns);
        return all;
    }

    /**
     * What {@code new double[length]} makes, in the place of an array that nobody needs any more.
     *
     * @param used that array, or {@code null}
     * @param length how long the array is to be
     * @return the same array if it is as long, or a new one; of zeros
     * @throws NegativeArraySizeException if the length is negative
     */
    public static double[] again(double[] used, int length) {
        double[] array = sized(used, length);
        if (array == used) clear(array);
        return array;
    }

    /**
     * What {@code new double[rows][columns]} makes, in the place of an array that nobody needs any more.
     *
     * @param used that array, which has been made in this way, or {@code null}
     * @param rows how many rows
     * @param columns how long each of them is
     * @return the same array if it has these sizes, or a new one; of zeros
     * @throws NegativeArraySizeException if one of the sizes is negative
     */
    public static double[][] again(double[][] used, int rows, int columns) {
        double[][] array = sized(used, rows, columns);
        if (array == used) for (double[] row : array) clear(row);
        return array;
    }

    /**
     * What {@code new float[length]} makes, in the place of an array that nobody needs any more.
     *
     * @param used that array, or {@code null}
     * @param length how long the array is to be
     * @return the same array if it is as long, or a new one; of zeros
     * @throws NegativeArraySizeException if the length is negative
     */
    public static float[] again(float[] used, int length) {
        float[] array = sized(used, length);
        if (array == used) clear(array);
        return array;
    }

    /**
     * What {@code new float[rows][columns]} makes, in the place of an array that nobody needs any more.
     *
     * @param used that array, which has been made in this way, or {@code null}
     * @param rows how many rows
     * @param columns how long each of them is
     * @return the same array if it has these sizes, or a new one; of zeros
     * @throws NegativeArraySizeException if one of the sizes is negative
     */
    public static float[][] again(float[][] used, int rows, int columns) {
        float[][] array = sized(used, rows, columns);
        if (array == used) for (float[] row : array) clear(row);
        return array;
    }

    /**
     * An array for numbers that are all still to be assigned, in the place of one that nobody needs any more.
     *
     * @param used that array, or {@code null}
     * @param length how long the array is to be
     * @return the same array if it is as long, with what it holds, or a new one
     * @throws NegativeArraySizeException if the length is negative
     */
    public static double[] sized(double[] used, int length) {
        return used == null || used.length != length ? new double[length] : used;
    }

    /**
     * Rows for numbers that are all still to be assigned, in the place of some that nobody needs any more.
     *
     * @param used those rows, which have been made in this way, or {@code null}
     * @param rows how many rows
     * @param columns how long each of them is
     * @return the same array if it has these sizes, with what it holds, or a new one
     * @throws NegativeArraySizeException if one of the sizes is negative
     */
    public static double[][] sized(double[][] used, int rows, int columns) {
        return used == null || used.length != rows || rows == 0 || used[0].length != columns ? doubles(rows, columns) : used;
    }

    /**
     * An array for numbers that are all still to be assigned, in the place of one that nobody needs any more.
     *
     * @param used that array, or {@code null}
     * @param length how long the array is to be
     * @return the same array if it is as long, with what it holds, or a new one
     * @throws NegativeArraySizeException if the length is negative
     */
    public static float[] sized(float[] used, int length) {
        return used == null || used.length != length ? new float[length] : used;
    }

    /**
     * Rows for numbers that are all still to be assigned, in the place of some that nobody needs any more.
     *
     * @param used those rows, which have been made in this way, or {@code null}
     * @param rows how many rows
     * @param columns how long each of them is
     * @return the same array if it has these sizes, with what it holds, or a new one
     * @throws NegativeArraySizeException if one of the sizes is negative
     */
    public static float[][] sized(float[][] used, int rows, int columns) {
        return used == null || used.length != rows || rows == 0 || used[0].length != columns ? floats(rows, columns) : used;
    }

    /** For a few numbers a loop is faster than {@code Arrays.fill}, and for many as fast. */
    private static void clear(double[] row) {
        for (int i = 0; i < row.length; i++) row[i] = 0;
    }

    private static void clear(float[] row) {
        for (int i = 0; i < row.length; i++) row[i] = 0;
    }
}
