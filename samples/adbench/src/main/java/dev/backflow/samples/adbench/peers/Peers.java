package dev.backflow.samples.adbench.peers;

import dev.backflow.samples.adbench.data.Mixture;
import dev.backflow.samples.adbench.data.Scene;
import dev.backflow.samples.adbench.data.Text;
import java.util.List;
import java.util.function.DoubleSupplier;

/** The problems' gradients by the peers, each as one vector. */
public final class Peers {
    private Peers() {}

    /** The mixture's gradient, in the order of {@code GaussianMixtureGrad}'s. */
    public static double[] mixture(Peer peer, Mixture data, double[] parameters) {
        return mixture(peer.arithmetic(), data, parameters);
    }

    /** The network's gradient, in the order of {@code LstmGrad}'s. */
    public static double[] text(Peer peer, Text data, double[] parameters) {
        return text(peer.arithmetic(), data, parameters);
    }

    /** The scene's Jacobian: a block of two rows of fifteen for each observation, then the derivatives of the weight errors. */
    public static double[] scene(Peer peer, Scene data) {
        return scene(peer.arithmetic(), data);
    }

    /** Central differences of {@code value} over all numbers of {@code rows}. */
    public static double[] differences(DoubleSupplier value, List<double[]> rows) {
        double[] gradient = new double[rows.stream().mapToInt(row -> row.length).sum()];
        int at = 0;
        for (double[] row : rows) {
            for (int i = 0; i < row.length; i++) {
                gradient[at++] = difference(value, row, i);
            }
        }
        return gradient;
    }

    private static double difference(DoubleSupplier value, double[] row, int i) {
        double here = row[i];
        double step = 1e-6 * Math.max(1, Math.abs(here));
        row[i] = here + step;
        double above = value.getAsDouble();
        row[i] = here - step;
        double below = value.getAsDouble();
        row[i] = here;
        return (above - below) / (2 * step);
    }

    private static <T> double[] mixture(Arithmetic<T> a, Mixture data, double[] parameters) {
        return a.gradient(new PeerMixture<>(a, data, a.variables(parameters)).logPosterior());
    }

    private static <T> double[] text(Arithmetic<T> a, Text data, double[] parameters) {
        return a.gradient(new PeerText<>(a, data, a.variables(parameters)).loss());
    }

    private static <T> double[] scene(Arithmetic<T> a, Scene data) {
        int observations = data.weights().length;
        double[] jacobian = new double[31 * observations];
        double[] parameters = new double[15];
        for (int i = 0; i < observations; i++) {
            System.arraycopy(data.camera(i), 0, parameters, 0, 11);
            System.arraycopy(data.point(i), 0, parameters, 11, 3);
            parameters[14] = data.weights()[i];
            List<T> errors = new PeerScene<>(a, a.variables(parameters)).errors(data.features()[i]);
            System.arraycopy(a.gradient(errors.get(0)), 0, jacobian, 30 * i, 15);
            System.arraycopy(a.gradient(errors.get(1)), 0, jacobian, 30 * i + 15, 15);
            List<T> weight = a.variables(new double[] {data.weights()[i]});
            jacobian[30 * observations + i] = a.gradient(a.add(a.multiply(a.square(weight.get(0)), -1), 1))[0];
        }
        return jacobian;
    }
}
