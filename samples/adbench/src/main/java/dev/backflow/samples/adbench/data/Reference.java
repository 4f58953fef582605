package dev.backflow.samples.adbench.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What ADBench's own hand-written gradients give for a problem.
 *
 * @param values the objective's results
 * @param partials its gradient or Jacobian, in the order that ADBench writes it
 */
public record Reference(double[] values, double[] partials) {
    /** The results for this problem and data, if they are there. */
    public static Optional<Reference> of(String name) {
        return Folder.file("reference/" + name + ".txt").map(Reference::read);
    }

    private static Reference read(Path file) {
        try {
            List<String> lines = Files.readAllLines(file);
            return new Reference(block(lines, "F "), block(lines, "J "));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double[] block(List<String> lines, String head) {
        int at = 0;
        while (!lines.get(at).startsWith(head)) {
            at++;
        }
        int count = Integer.parseInt(lines.get(at).split(" ")[1]);
        return lines.subList(at + 1, at + 1 + count).stream().mapToDouble(Double::parseDouble).toArray();
    }
}
