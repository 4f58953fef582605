package dev.backflow.samples.adbench.daily;

import static dev.backflow.samples.adbench.Close.assertClose;

import dev.backflow.samples.adbench.benchmark.Contest;
import org.junit.jupiter.api.Test;

/** The barrier option over fewer paths than the benchmark has. */
class FinanceTest {
    @Test
    void barrierOption() {
        Contest contest = Finance.barrierOption(2000, 50);
        double value = contest.objective();
        assertClose(new double[] {value}, new double[] {contest.hand()}, 1e-9, "value by hand");
        assertClose(new double[] {value}, new double[] {contest.gradient()}, 0, "value");
        assertClose(contest.gradientResult(), contest.handResult(), 1e-9, "gradient by hand");
    }
}
