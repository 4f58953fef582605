package dev.backflow.samples.adbench.data;

import java.nio.file.Path;

/**
 * What {@code GaussianMixture.logPosterior} takes.
 *
 * @param alphas the components' weights, as logarithms, not normalised
 * @param means the components' means, a row each
 * @param factors the components' inverse covariance factors, a row each: log-diagonal, then below it by columns
 * @param points the points seen, a row each
 * @param gamma the prior's scale
 * @param m the prior's degrees of freedom
 */
public record Mixture(double[] alphas, double[][] means, double[][] factors, double[][] points, double gamma, int m) {
    /** ADBench's mixture of {@code n} points in {@code d} dimensions of {@code k} components, or numbers of that size. */
    public static Mixture of(String folder, int d, int k, int n) {
        return Folder.file("gmm/" + folder + "/gmm_d" + d + "_K" + k + ".txt").map(Mixture::read).orElseGet(() -> drawn(d, k, n));
    }

    /** A mixture in ADBench's format. */
    public static Mixture read(Path file) {
        Numbers numbers = Numbers.of(file);
        int d = numbers.count();
        int k = numbers.count();
        int n = numbers.count();
        return new Mixture(numbers.row(k), numbers.rows(k, d), numbers.rows(k, d * (d + 1) / 2), numbers.rows(n, d),
                numbers.number(), numbers.count());
    }

    /** Numbers of this size. */
    public static Mixture drawn(int d, int k, int n) {
        Draws draws = new Draws();
        return new Mixture(draws.row(k, -1, 1), draws.rows(k, d, 0, 1), draws.rows(k, d * (d + 1) / 2, -1, 1), draws.rows(n, d, -2, 2),
                1, 0);
    }
}
