package dev.backflow.samples.training.digits;

import java.awt.image.Raster;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.imageio.ImageIO;

/** The pictures of 10,000 digits, black on white: one file for each of the ten, rows of them side by side. */
final class Pictures {
    /** The digits. */
    static final int CLASSES = 10;
    private static final int SIDE = 28;
    /** The numbers that one digit is. */
    static final int PIXELS = SIDE * SIDE;

    private Pictures() {}

    /** All digits, those of a kind beside each other. */
    static Batch all() {
        List<double[]> ink = new ArrayList<>();
        List<Integer> labels = new ArrayList<>();
        for (int digit = 0; digit < CLASSES; digit++) {
            List<double[]> some = read(digit + ".png");
            ink.addAll(some);
            labels.addAll(Collections.nCopies(some.size(), digit));
        }
        return new Batch(ink.toArray(double[][]::new), labels.stream().mapToInt(Integer::intValue).toArray());
    }

    /** Row after row; what stays white at the end of the last row is no digit. */
    private static List<double[]> read(String file) {
        Raster picture = raster(file);
        List<double[]> digits = new ArrayList<>();
        for (int y = 0; y < picture.getHeight(); y += SIDE) {
            for (int x = 0; x < picture.getWidth(); x += SIDE) {
                digits.add(ink(picture.getSamples(x, y, SIDE, SIDE, 0, (double[]) null)));
            }
        }
        digits.removeIf(Pictures::isBlank);
        return digits;
    }

    private static Raster raster(String file) {
        try (InputStream in = Pictures.class.getResourceAsStream(file)) {
            return ImageIO.read(in).getRaster();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double[] ink(double[] light) {
        for (int i = 0; i < light.length; i++) {
            light[i] = 1 - light[i] / 255;
        }
        return light;
    }

    private static boolean isBlank(double[] ink) {
        for (double pixel : ink) {
            if (pixel != 0) {
                return false;
            }
        }
        return true;
    }
}
