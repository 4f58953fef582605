package dev.backflow.samples.adbench.data;

import java.nio.file.Path;
import java.util.Arrays;

/**
 * Cameras that look at points. Observation i is camera i mod n seeing point i mod m.
 *
 * @param cameras eleven numbers a camera
 * @param points three coordinates a point
 * @param weights a number an observation
 * @param features where each observation saw its point: two coordinates
 */
public record Scene(double[][] cameras, double[][] points, double[] weights, double[][] features) {
    /** ADBench's scene of {@code n} cameras, {@code m} points and {@code p} observations, or numbers of that size. */
    public static Scene of(String name, int n, int m, int p) {
        return Folder.file("ba/" + name + ".txt").map(Scene::read).orElseGet(() -> drawn(n, m, p));
    }

    /** A scene in ADBench's format: one camera, point, weight and feature, the same for all. */
    public static Scene read(Path file) {
        Numbers numbers = Numbers.of(file);
        int n = numbers.count();
        int m = numbers.count();
        int p = numbers.count();
        return same(n, m, p, numbers.row(11), numbers.row(3), numbers.number(), numbers.row(2));
    }

    /** The camera of observation i. */
    public double[] camera(int i) {
        return cameras[i % cameras.length];
    }

    /** The point of observation i. */
    public double[] point(int i) {
        return points[i % points.length];
    }

    private static Scene same(int n, int m, int p, double[] camera, double[] point, double weight, double[] feature) {
        double[] weights = new double[p];
        Arrays.fill(weights, weight);
        return new Scene(rows(n, camera), rows(m, point), weights, rows(p, feature));
    }

    private static double[][] rows(int count, double[] row) {
        double[][] rows = new double[count][];
        Arrays.setAll(rows, i -> row.clone());
        return rows;
    }

    /** Numbers of this size. */
    public static Scene drawn(int n, int m, int p) {
        Draws draws = new Draws();
        return new Scene(draws.rows(n, 11, 0.1, 1), draws.rows(m, 3, 2, 5), draws.row(p, 0, 1), draws.rows(p, 2, -1, 1));
    }
}
