package dev.backflow.samples.adbench.benchmark;

import dev.backflow.samples.adbench.Hand;
import dev.backflow.samples.adbench.HandGrad;
import dev.backflow.samples.adbench.byhand.HandByHand;
import dev.backflow.samples.adbench.data.Measurement;
import dev.backflow.samples.adbench.peers.Peers;
import java.util.Map;
import java.util.function.Supplier;

/** Hand tracking with a vertex for each point. */
final class HandContest implements Contest {
    private final Measurement it;
    private final HandGrad.LossGradient generated;
    private final double[] dtheta;

    HandContest(Measurement it) {
        this.it = it;
        generated = HandGrad.LossGradient.like(it.theta(), it.model(), it.corresponding(), it.points());
        dtheta = Rows.zero(it.theta());
    }

    @Override
    public double objective() {
        return Hand.loss(it.theta(), it.model(), it.corresponding(), it.points());
    }

    @Override
    public double hand() {
        Rows.clear(dtheta);
        return HandByHand.loss(it.theta(), it.model(), it.corresponding(), it.points(), dtheta);
    }

    @Override
    public double gradient() {
        generated.clear();
        return HandGrad.lossInto(it.theta(), it.model(), it.corresponding(), it.points(), 1, generated);
    }

    @Override
    public double[] handResult() {
        return dtheta;
    }

    @Override
    public double[] gradientResult() {
        return generated.toArray();
    }

    @Override
    public Map<String, Supplier<double[]>> peers() {
        return Map.of("differences", () -> Peers.differences(this::objective, Rows.list(it.theta())));
    }
}
