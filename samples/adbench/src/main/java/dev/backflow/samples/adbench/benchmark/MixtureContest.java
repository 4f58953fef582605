package dev.backflow.samples.adbench.benchmark;

import dev.backflow.samples.adbench.GaussianMixture;
import dev.backflow.samples.adbench.GaussianMixtureGrad;
import dev.backflow.samples.adbench.byhand.MixtureByHand;
import dev.backflow.samples.adbench.data.Mixture;
import dev.backflow.samples.adbench.peers.Peer;
import dev.backflow.samples.adbench.peers.Peers;
import java.util.Map;
import java.util.function.Supplier;

/** The Gaussian mixture. */
final class MixtureContest implements Contest {
    private final Mixture it;
    private final GaussianMixtureGrad.LogPosteriorGradient generated;
    private final double[] dalphas;
    private final double[][] dmeans;
    private final double[][] dfactors;

    MixtureContest(Mixture it) {
        this.it = it;
        generated = GaussianMixtureGrad.LogPosteriorGradient.like(it.alphas(), it.means(), it.factors(), it.points(), it.gamma(), it.m());
        dalphas = Rows.zero(it.alphas());
        dmeans = Rows.zero(it.means());
        dfactors = Rows.zero(it.factors());
    }

    @Override
    public double objective() {
        return GaussianMixture.logPosterior(it.alphas(), it.means(), it.factors(), it.points(), it.gamma(), it.m());
    }

    @Override
    public double hand() {
        Rows.clear(dalphas);
        Rows.clear(dmeans);
        Rows.clear(dfactors);
        return MixtureByHand.logPosterior(it.alphas(), it.means(), it.factors(), it.points(), it.gamma(), it.m(), dalphas, dmeans, dfactors);
    }

    @Override
    public double gradient() {
        generated.clear();
        return GaussianMixtureGrad.logPosteriorInto(it.alphas(), it.means(), it.factors(), it.points(), it.gamma(), it.m(), 1, generated);
    }

    @Override
    public double[] handResult() {
        return Rows.flat(dalphas, dmeans, dfactors);
    }

    @Override
    public double[] gradientResult() {
        return generated.toArray();
    }

    /** Of the smallest size only. */
    @Override
    public Map<String, Supplier<double[]>> peers() {
        if (it.means()[0].length > 2) {
            return Map.of();
        }
        double[] parameters = Rows.flat(it.alphas(), it.means(), it.factors());
        return Map.of(
                "differences", () -> Peers.differences(this::objective, Rows.list(it.alphas(), it.means(), it.factors())),
                "hipparchus", () -> Peers.mixture(Peer.HIPPARCHUS, it, parameters),
                "finmath", () -> Peers.mixture(Peer.FINMATH, it, parameters));
    }
}
