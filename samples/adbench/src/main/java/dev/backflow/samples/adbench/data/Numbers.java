package dev.backflow.samples.adbench.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.StringTokenizer;

/** The numbers of a file, one after the other, whatever space is between them. */
final class Numbers {
    private final StringTokenizer tokens;

    private Numbers(String text) {
        tokens = new StringTokenizer(text);
    }

    static Numbers of(Path file) {
        try {
            return new Numbers(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }


    private String next() {
        return tokens.nextToken();
    }

    int count() {
        return Integer.parseInt(next());
    }

    double number() {
        return Double.parseDouble(next());
    }

    double[] row(int length) {
        double[] row = new double[length];
        for (int i = 0; i < length; i++) {
            row[i] = number();
        }
        return row;
    }

    double[][] rows(int count, int length) {
        double[][] rows = new double[count][];
        for (int i = 0; i < count; i++) {
            rows[i] = row(length);
        }
        return rows;
    }
}
