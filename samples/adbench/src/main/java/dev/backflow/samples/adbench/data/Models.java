package dev.backflow.samples.adbench.data;

import dev.backflow.samples.adbench.HandModel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Models of hands, from ADBench's folder of four files. */
final class Models {
    private static final int BONES = 22;
    private static final int TRIANGLES = 1000;
    private static final int VERTEX_BONES = 8;

    private Models() {}

    static HandModel read(Path folder) {
        List<String[]> bones = lines(folder.resolve("bones.txt"));
        List<String[]> skin = lines(folder.resolve("vertices.txt"));
        int[] parents = bones.stream().mapToInt(bone -> Integer.parseInt(bone[1])).toArray();
        double[][][] relatives = bones.stream().map(bone -> transform(bone, 2)).toArray(double[][][]::new);
        double[][][] inverses = bones.stream().map(bone -> transform(bone, 18)).toArray(double[][][]::new);
        int[][] triangles = lines(folder.resolve("triangles.txt")).stream()
                .map(line -> Arrays.stream(line).mapToInt(Integer::parseInt).toArray())
                .toArray(int[][]::new);
        return new HandModel(parents, relatives, inverses, vertices(skin), weights(skin, bones.size()), triangles);
    }

    /** Random bones in a chain for each finger, and a skin that hangs on four bones everywhere. */
    static HandModel drawn(Draws draws, int count) {
        int[] parents = new int[BONES];
        Arrays.setAll(parents, bone -> bone == 0 ? -1 : bone % 4 == 1 ? 0 : bone - 1);
        double[][][] relatives = new double[BONES][][];
        Arrays.setAll(relatives, bone -> draws.rows(4, 4, -0.5, 0.5));
        double[][][] inverses = new double[BONES][][];
        Arrays.setAll(inverses, bone -> draws.rows(4, 4, -0.5, 0.5));
        double[][] vertices = draws.rows(3, count, -0.1, 0.1);
        int[][] triangles = new int[TRIANGLES][3];
        for (int[] triangle : triangles) {
            Arrays.setAll(triangle, i -> draws.count(count));
        }
        return new HandModel(parents, relatives, inverses, vertices, draws.rows(BONES, count, 0, 0.1), triangles);
    }

    private static double[][] vertices(List<String[]> skin) {
        double[][] vertices = new double[3][skin.size()];
        for (int v = 0; v < skin.size(); v++) {
            for (int axis = 0; axis < 3; axis++) {
                vertices[axis][v] = Double.parseDouble(skin.get(v)[axis]);
            }
        }
        return vertices;
    }

    private static double[][] weights(List<String[]> skin, int bones) {
        double[][] weights = new double[bones][skin.size()];
        for (int v = 0; v < skin.size(); v++) {
            String[] vertex = skin.get(v);
            for (int at = VERTEX_BONES + 1; at < vertex.length; at += 2) {
                weights[Integer.parseInt(vertex[at])][v] = Double.parseDouble(vertex[at + 1]);
            }
        }
        return weights;
    }

    private static double[][] transform(String[] bone, int from) {
        double[][] transform = new double[4][4];
        for (int i = 0; i < 16; i++) {
            transform[i / 4][i % 4] = Double.parseDouble(bone[from + i]);
        }
        return transform;
    }

    private static List<String[]> lines(Path file) {
        try {
            return Files.readAllLines(file).stream().filter(line -> !line.isBlank()).map(line -> line.split(":")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
