package dev.backflow.samples.adbench.daily;

import dev.backflow.samples.adbench.benchmark.Contest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** The contests of daily life, by their names. */
public final class Days {
    private Days() {}

    /** All of them. */
    public static Map<String, Supplier<Contest>> all() {
        Map<String, Supplier<Contest>> all = new LinkedHashMap<>();
        all.put("BlackScholes 10k-options", () -> Finance.blackScholes(10_000));
        all.put("BarrierOption 100k-paths-250-steps", () -> Finance.barrierOption(100_000, 250));
        all.put("Orbit 10k-steps", () -> Physics.orbit(10_000));
        all.put("Network 784-128-10-batch-32", () -> Learning.classifier(784, 128, 10, 32));
        all.put("LogisticRegression 10k-100", () -> Learning.logisticRegression(10_000, 100));
        all.put("Kalman 1k-of-4", () -> Learning.kalman(1000));
        all.put("StraightLine 5k-statements", Calls::straightLine);
        all.put("Recursion 1e-10", () -> Calls.quadrature(1e-10));
        all.put("Chain 20-methods", () -> Calls.chain(10_000));
        all.put("While 10k-exits", () -> Physics.kepler(10_000));
        all.put("Heat 1k-cells-200-steps", () -> Physics.heat(1000, 200));
        return all;
    }
}
