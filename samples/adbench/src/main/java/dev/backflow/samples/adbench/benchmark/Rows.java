package dev.backflow.samples.adbench.benchmark;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** Arrays of the shape of others: made, cleared and laid end to end. */
public final class Rows {
    private Rows() {}

    /** Zeros. */
    public static double[] zero(double[] row) {
        return new double[row.length];
    }

    /** Zeros. */
    public static double[][] zero(double[][] rows) {
        return Arrays.stream(rows).map(Rows::zero).toArray(double[][]::new);
    }

    /** Zeros. */
    public static double[][][] zero(double[][][] all) {
        return Arrays.stream(all).map(Rows::zero).toArray(double[][][]::new);
    }

    /** Puts zeros. */
    public static void clear(double[] row) {
        Arrays.fill(row, 0);
    }

    /** Puts zeros. */
    public static void clear(double[][] rows) {
        for (double[] row : rows) {
            Arrays.fill(row, 0);
        }
    }

    /** Puts zeros. */
    public static void clear(double[][][] all) {
        for (double[][] rows : all) {
            clear(rows);
        }
    }

    /** All numbers of these numbers and arrays of numbers, in their order. */
    public static double[] flat(Object... parts) {
        return Arrays.stream(parts).flatMapToDouble(Rows::numbers).toArray();
    }

    /** All rows of these arrays of numbers, themselves, in their order. */
    public static List<double[]> list(Object... parts) {
        return Stream.of(parts).flatMap(Rows::rows).toList();
    }

    private static Stream<double[]> rows(Object part) {
        return part instanceof Object[] rows ? Stream.of(rows).flatMap(Rows::rows) : Stream.of((double[]) part);
    }

    private static DoubleStream numbers(Object part) {
        if (part instanceof double[] row) {
            return Arrays.stream(row);
        }
        if (part instanceof Object[] rows) {
            return Stream.of(rows).flatMapToDouble(Rows::numbers);
        }
        return DoubleStream.of((Double) part);
    }
}
