package dev.backflow.samples.training;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Fisher's 150 irises, some to learn from and the others held out. The file says where they are from. */
record Iris(List<Flower> training, List<Flower> heldOut) {
    /** The species, as the numbers of {@link Flower#species}. */
    static final List<String> SPECIES = List.of("setosa", "versicolor", "virginica");
    /** Sepal length and width, petal length and width. */
    static final int FEATURES = 4;

    /** One flower: its features, and the number of its species. */
    record Flower(double[] features, int species) {}

    /** Holds out the given number of flowers of each species; features get the mean 0 and the deviation 1 of those that stay. */
    static Iris split(int heldOutOfEach, Random random) {
        List<Flower> training = new ArrayList<>();
        List<Flower> heldOut = new ArrayList<>();
        List<Flower> all = new ArrayList<>(measured());
        Collections.shuffle(all, random);
        int[] held = new int[SPECIES.size()];
        for (Flower flower : all) {
            (held[flower.species()]++ < heldOutOfEach ? heldOut : training).add(flower);
        }
        double[] mean = mean(training);
        double[] deviation = deviation(training, mean);
        return new Iris(standard(training, mean, deviation), standard(heldOut, mean, deviation));
    }

    /** The flowers as they were measured, in centimetres. */
    static List<Flower> measured() {
        try (var in = new BufferedReader(new InputStreamReader(Iris.class.getResourceAsStream("iris.csv"), StandardCharsets.UTF_8))) {
            return in.lines().filter(line -> !line.startsWith("#")).skip(1).map(Iris::flower).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Flower flower(String line) {
        String[] cells = line.split(",");
        double[] features = Arrays.stream(cells, 0, FEATURES).mapToDouble(Double::parseDouble).toArray();
        return new Flower(features, SPECIES.indexOf(cells[FEATURES]));
    }

    /** The mean of each feature. */
    static double[] mean(List<Flower> flowers) {
        double[] mean = new double[FEATURES];
        for (Flower flower : flowers) {
            for (int i = 0; i < FEATURES; i++) {
                mean[i] += flower.features()[i] / flowers.size();
            }
        }
        return mean;
    }

    private static double[] deviation(List<Flower> flowers, double[] mean) {
        double[] variance = new double[FEATURES];
        for (Flower flower : flowers) {
            for (int i = 0; i < FEATURES; i++) {
                variance[i] += Math.pow(flower.features()[i] - mean[i], 2) / flowers.size();
            }
        }
        return Arrays.stream(variance).map(Math::sqrt).toArray();
    }

    private static List<Flower> standard(List<Flower> flowers, double[] mean, double[] deviation) {
        List<Flower> standard = new ArrayList<>();
        for (Flower flower : flowers) {
            double[] features = new double[FEATURES];
            for (int i = 0; i < FEATURES; i++) {
                features[i] = (flower.features()[i] - mean[i]) / deviation[i];
            }
            standard.add(new Flower(features, flower.species()));
        }
        return List.copyOf(standard);
    }
}
