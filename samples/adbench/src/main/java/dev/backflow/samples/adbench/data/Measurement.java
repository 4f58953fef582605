package dev.backflow.samples.adbench.data;

import dev.backflow.samples.adbench.HandModel;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What {@code Hand.loss} and {@code Hand.complicatedLoss} take.
 *
 * @param model the hand
 * @param theta how it is bent
 * @param us two barycentric coordinates of each point; none in the simple problem
 * @param corresponding the vertex of each point, or its triangle in the complicated problem
 * @param points the measured points
 */
public record Measurement(HandModel model, double[] theta, double[][] us, int[] corresponding, double[][] points) {
    private static final int ANGLES = 26;

    /** ADBench's measurement of this name, or numbers of that size. */
    public static Measurement of(String folder, String name, int vertices, int points) {
        Optional<Path> file = Folder.file("hand/" + folder + "/" + name + ".txt");
        boolean complicated = folder.startsWith("complicated");
        return file.map(found -> read(found, complicated)).orElseGet(() -> drawn(vertices, points, complicated));
    }

    /** A measurement in ADBench's format, beside the folder of its model. */
    public static Measurement read(Path file, boolean complicated) {
        Numbers numbers = Numbers.of(file);
        int count = numbers.count();
        int angles = numbers.count();
        int[] corresponding = new int[count];
        double[][] points = new double[count][];
        for (int i = 0; i < count; i++) {
            corresponding[i] = numbers.count();
            points[i] = numbers.row(3);
        }
        double[][] us = numbers.rows(complicated ? count : 0, 2);
        return new Measurement(Models.read(file.resolveSibling("model")), numbers.row(angles), us, corresponding, points);
    }

    /** Numbers of this size. */
    public static Measurement drawn(int vertices, int count, boolean complicated) {
        Draws draws = new Draws();
        HandModel model = Models.drawn(draws, vertices);
        int[] corresponding = new int[count];
        for (int i = 0; i < count; i++) {
            corresponding[i] = draws.count(complicated ? model.triangles().length : vertices);
        }
        return new Measurement(model, draws.row(ANGLES, 0.1, 1), draws.rows(complicated ? count : 0, 2, 0, 0.5), corresponding,
                draws.rows(count, 3, -1, 1));
    }
}
