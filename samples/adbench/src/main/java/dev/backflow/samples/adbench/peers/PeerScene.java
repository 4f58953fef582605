package dev.backflow.samples.adbench.peers;

import java.util.List;

/**
 * {@code BundleAdjustment.reprojectionError} over a library's numbers, for rotations that are not zero.
 *
 * @param <T> the numbers
 */
final class PeerScene<T> {
    private final Arithmetic<T> a;
    private final List<T> x;

    /** The variables are the camera's, the point's and the weight. */
    PeerScene(Arithmetic<T> a, List<T> variables) {
        this.a = a;
        x = variables;
    }

    List<T> errors(double[] feature) {
        List<T> seen = rotated();
        T px = a.divide(seen.get(0), seen.get(2));
        T py = a.divide(seen.get(1), seen.get(2));
        T squared = a.add(a.square(px), a.square(py));
        T factor = a.add(a.add(a.multiply(x.get(9), squared), a.multiply(a.multiply(x.get(10), squared), squared)), 1);
        return List.of(error(px, factor, 7, feature[0]), error(py, factor, 8, feature[1]));
    }

    private T error(T coordinate, T factor, int principal, double feature) {
        T projected = a.add(a.multiply(a.multiply(coordinate, factor), x.get(6)), x.get(principal));
        return a.multiply(x.get(14), a.add(projected, -feature));
    }

    private List<T> rotated() {
        List<T> p = List.of(relative(0), relative(1), relative(2));
        T angle = a.sqrt(dot(x, x));
        T cos = a.cos(angle);
        T sin = a.sin(angle);
        List<T> axis = List.of(a.divide(x.get(0), angle), a.divide(x.get(1), angle), a.divide(x.get(2), angle));
        T along = a.multiply(dot(axis, p), a.add(a.multiply(cos, -1), 1));
        return List.of(rotated(0, p, axis, cos, sin, along), rotated(1, p, axis, cos, sin, along), rotated(2, p, axis, cos, sin, along));
    }

    private T relative(int i) {
        return a.subtract(x.get(11 + i), x.get(3 + i));
    }

    private T dot(List<T> u, List<T> v) {
        return a.add(a.add(a.multiply(u.get(0), v.get(0)), a.multiply(u.get(1), v.get(1))), a.multiply(u.get(2), v.get(2)));
    }

    private T rotated(int i, List<T> p, List<T> axis, T cos, T sin, T along) {
        int j = (i + 1) % 3;
        int k = (i + 2) % 3;
        T across = a.subtract(a.multiply(axis.get(j), p.get(k)), a.multiply(axis.get(k), p.get(j)));
        return a.add(a.add(a.multiply(p.get(i), cos), a.multiply(across, sin)), a.multiply(axis.get(i), along));
    }
}
