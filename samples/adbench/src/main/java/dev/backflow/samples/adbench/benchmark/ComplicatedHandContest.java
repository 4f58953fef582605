package dev.backflow.samples.adbench.benchmark;

import dev.backflow.samples.adbench.Hand;
import dev.backflow.samples.adbench.HandGrad;
import dev.backflow.samples.adbench.byhand.HandByHand;
import dev.backflow.samples.adbench.data.Measurement;

/** Hand tracking with a place in a triangle for each point. */
final class ComplicatedHandContest implements Contest {
    private final Measurement it;
    private final HandGrad.ComplicatedLossGradient generated;
    private final double[] dtheta;
    private final double[][] dus;

    ComplicatedHandContest(Measurement it) {
        this.it = it;
        generated = HandGrad.ComplicatedLossGradient.like(it.theta(), it.us(), it.model(), it.corresponding(), it.points());
        dtheta = Rows.zero(it.theta());
        dus = Rows.zero(it.us());
    }

    @Override
    public double objective() {
        return Hand.complicatedLoss(it.theta(), it.us(), it.model(), it.corresponding(), it.points());
    }

    @Override
    public double hand() {
        Rows.clear(dtheta);
        Rows.clear(dus);
        return HandByHand.complicatedLoss(it.theta(), it.us(), it.model(), it.corresponding(), it.points(), dtheta, dus);
    }

    @Override
    public double gradient() {
        generated.clear();
        return HandGrad.complicatedLossInto(it.theta(), it.us(), it.model(), it.corresponding(), it.points(), 1, generated);
    }

    @Override
    public double[] handResult() {
        return Rows.flat(dtheta, dus);
    }

    @Override
    public double[] gradientResult() {
        return generated.toArray();
    }
}
