package dev.backflow.samples.adbench.benchmark;

import dev.backflow.samples.adbench.Lstm;
import dev.backflow.samples.adbench.LstmGrad;
import dev.backflow.samples.adbench.byhand.LstmByHand;
import dev.backflow.samples.adbench.data.Text;
import dev.backflow.samples.adbench.peers.Peer;
import dev.backflow.samples.adbench.peers.Peers;
import java.util.Map;
import java.util.function.Supplier;

/** The recurrent network. */
final class LstmContest implements Contest {
    private final Text it;
    private final LstmGrad.LossGradient generated;
    private final double[][][] dweights;
    private final double[][][] dbiases;
    private final double[] dinWeight;
    private final double[] doutWeight;
    private final double[] doutBias;

    LstmContest(Text it) {
        this.it = it;
        generated = LstmGrad.LossGradient.like(it.weights(), it.biases(), it.inWeight(), it.outWeight(), it.outBias(), it.hidden(),
                it.cells(), it.sequence());
        dweights = Rows.zero(it.weights());
        dbiases = Rows.zero(it.biases());
        dinWeight = Rows.zero(it.inWeight());
        doutWeight = Rows.zero(it.outWeight());
        doutBias = Rows.zero(it.outBias());
    }

    @Override
    public double objective() {
        return Lstm.loss(it.weights(), it.biases(), it.inWeight(), it.outWeight(), it.outBias(), it.hidden(), it.cells(), it.sequence());
    }

    @Override
    public double hand() {
        Rows.clear(dweights);
        Rows.clear(dbiases);
        Rows.clear(dinWeight);
        Rows.clear(doutWeight);
        Rows.clear(doutBias);
        return LstmByHand.loss(it.weights(), it.biases(), it.inWeight(), it.outWeight(), it.outBias(), it.hidden(), it.cells(),
                it.sequence(), dweights, dbiases, dinWeight, doutWeight, doutBias);
    }

    @Override
    public double gradient() {
        generated.clear();
        return LstmGrad.lossInto(it.weights(), it.biases(), it.inWeight(), it.outWeight(), it.outBias(), it.hidden(), it.cells(),
                it.sequence(), 1, generated);
    }

    @Override
    public double[] handResult() {
        return Rows.flat(dweights, dbiases, dinWeight, doutWeight, doutBias);
    }

    @Override
    public double[] gradientResult() {
        return generated.toArray();
    }

    /** Of the smaller size only. */
    @Override
    public Map<String, Supplier<double[]>> peers() {
        if (it.weights().length > 2) {
            return Map.of();
        }
        double[] parameters = Rows.flat(it.weights(), it.biases(), it.inWeight(), it.outWeight(), it.outBias());
        return Map.of(
                "differences", () -> Peers.differences(this::objective,
                        Rows.list(it.weights(), it.biases(), it.inWeight(), it.outWeight(), it.outBias())),
                "hipparchus", () -> Peers.text(Peer.HIPPARCHUS, it, parameters),
                "finmath", () -> Peers.text(Peer.FINMATH, it, parameters));
    }
}
