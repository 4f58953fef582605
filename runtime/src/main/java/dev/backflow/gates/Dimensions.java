package dev.backflow.gates;

/** Whether shapes fit, said before anything is computed. */
final class Dimensions {
    private Dimensions() {}

    /** The number of columns; a matrix without rows has none. */
    static int columns(String gate, String name, double[][] matrix) {
        for (int i = 0; i < matrix.length; i++) {
            if (matrix[i] == null) throw of(gate, name + " has no row " + i);
            if (matrix[i].length != matrix[0].length)
                throw of(gate, "the rows of " + name + " differ: row 0 has " + matrix[0].length + " elements, row " + i + " has " + matrix[i].length);
        }
        return matrix.length == 0 ? 0 : matrix[0].length;
    }

    /** Two vectors of one length. */
    static void same(String gate, String a, int lengthOfA, String b, int lengthOfB) {
        if (lengthOfA != lengthOfB) throw of(gate, a + " has " + lengthOfA + " elements, " + b + " has " + lengthOfB);
    }

    /** What is summed over: {@code what} says which dimensions meet, as in "inner". */
    static void meet(String gate, String w, int rowsOfW, int columnsOfW, String x, int rowsOfX, int columnsOfX, String what, int left, int right) {
        if (left != right)
            throw of(gate, w + " is " + rowsOfW + "×" + columnsOfW + ", " + x + " is " + rowsOfX + "×" + columnsOfX + "; " + what + " " + left + " and " + right + " differ");
    }

    /** A matrix in one array. */
    static void flat(String gate, String name, double[] matrix, int rows, int columns) {
        if (rows < 0 || columns < 0 || matrix.length != (long) rows * columns)
            throw of(gate, name + " is said to be " + rows + "×" + columns + ", and has " + matrix.length + " elements");
    }

    static IllegalArgumentException of(String gate, String problem) {
        return new IllegalArgumentException(gate + ": " + problem);
    }
}
