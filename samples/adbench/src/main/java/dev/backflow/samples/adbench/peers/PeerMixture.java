package dev.backflow.samples.adbench.peers;

import dev.backflow.samples.adbench.data.Mixture;
import java.util.List;
import java.util.stream.IntStream;

/**
 * {@code GaussianMixture.logPosterior} without what does not depend on the parameters, over a library's numbers.
 *
 * @param <T> the numbers
 */
final class PeerMixture<T> {
    private final Arithmetic<T> a;
    private final Mixture data;
    private final List<T> x;
    private final int components;
    private final int dimension;

    PeerMixture(Arithmetic<T> a, Mixture data, List<T> variables) {
        this.a = a;
        this.data = data;
        x = variables;
        components = data.alphas().length;
        dimension = data.means()[0].length;
    }

    T logPosterior() {
        List<T> alphas = x.subList(0, components);
        T sum = a.multiply(logSumExp(alphas), -data.points().length);
        for (int k = 0; k < components; k++) {
            sum = a.add(sum, prior(k));
        }
        for (double[] point : data.points()) {
            sum = a.add(sum, logSumExp(IntStream.range(0, components).mapToObj(k -> term(k, point)).toList()));
        }
        return sum;
    }

    private T mean(int k, int i) {
        return x.get(components + k * dimension + i);
    }

    private List<T> factor(int k) {
        int size = dimension * (dimension + 1) / 2;
        int from = components * (1 + dimension) + k * size;
        return x.subList(from, from + size);
    }

    private T logDeterminant(int k) {
        T sum = factor(k).get(0);
        for (int i = 1; i < dimension; i++) {
            sum = a.add(sum, factor(k).get(i));
        }
        return sum;
    }

    private T prior(int k) {
        T frobenius = null;
        List<T> factor = factor(k);
        for (int i = 0; i < factor.size(); i++) {
            T square = i < dimension ? a.square(a.exp(factor.get(i))) : a.square(factor.get(i));
            frobenius = frobenius == null ? square : a.add(frobenius, square);
        }
        return a.subtract(a.multiply(frobenius, 0.5 * data.gamma() * data.gamma()), a.multiply(logDeterminant(k), data.m()));
    }

    private T term(int k, double[] point) {
        List<T> factor = factor(k);
        T squares = null;
        for (int i = 0; i < dimension; i++) {
            T sum = a.multiply(a.exp(factor.get(i)), centred(k, point, i));
            for (int j = 0; j < i; j++) {
                sum = a.add(sum, a.multiply(factor.get(below(i, j)), centred(k, point, j)));
            }
            squares = squares == null ? a.square(sum) : a.add(squares, a.square(sum));
        }
        return a.subtract(a.add(x.get(k), logDeterminant(k)), a.multiply(squares, 0.5));
    }

    private T centred(int k, double[] point, int i) {
        return a.add(a.multiply(mean(k, i), -1), point[i]);
    }

    /** Where row i, column j of what is below the diagonal stands in a factor. */
    private int below(int i, int j) {
        return dimension + j * (2 * dimension - j - 1) / 2 + i - j - 1;
    }

    private T logSumExp(List<T> terms) {
        double max = terms.stream().mapToDouble(a::value).max().orElseThrow();
        T sum = null;
        for (T term : terms) {
            T exp = a.exp(a.add(term, -max));
            sum = sum == null ? exp : a.add(sum, exp);
        }
        return a.add(a.log(sum), max);
    }
}
