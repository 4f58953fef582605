package dev.backflow.samples.adbench.benchmark;

import static dev.backflow.samples.adbench.Close.assertClose;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** In every contest the gradient written by hand, the generated one and the method agree. */
class ContestsTest {
    private static final double RELATIVE = 1e-9;

    /** The others differ in their size only. */
    static Stream<String> names() {
        return Contests.names().stream().filter(name -> !name.matches("GMM 10k.*|GMM .*d64.*|LSTM l4.*|BA p204472|Hand big.*"));
    }

    @ParameterizedTest
    @MethodSource("names")
    void agree(String name) {
        Contest contest = Contests.of(name);
        double value = contest.objective();
        assertClose(new double[] {value}, new double[] {contest.hand()}, RELATIVE, "value by hand");
        assertClose(new double[] {value}, new double[] {contest.gradient()}, 0, "value");
        assertClose(contest.handResult(), contest.gradientResult(), RELATIVE, "gradient");
    }
}
