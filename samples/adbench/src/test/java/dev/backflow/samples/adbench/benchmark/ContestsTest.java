package dev.backflow.samples.adbench.benchmark;

import static dev.backflow.samples.adbench.Close.assertClose;

import dev.backflow.samples.adbench.data.Measurement;
import dev.backflow.samples.adbench.data.Mixture;
import dev.backflow.samples.adbench.data.Scene;
import dev.backflow.samples.adbench.data.Text;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** In every contest the gradient written by hand, the generated one and the method agree. */
class ContestsTest {
    private static final double RELATIVE = 1e-9;
    private static final double OF_DIFFERENCES = 1e-3;

    /** The others differ in their size only. */
    static Stream<String> names() {
        return Contests.names().stream().filter(name -> !name.matches("GMM 10k.*|GMM .*d64.*|LSTM l4.*|BA p204472|Hand big.*|BarrierOption.*"));
    }

    @ParameterizedTest
    @MethodSource("names")
    void agree(String name) {
        Contest contest = Contests.of(name);
        double value = contest.objective();
        assertClose(new double[] {value}, new double[] {contest.hand()}, RELATIVE, "value by hand");
        assertClose(new double[] {value}, new double[] {contest.gradient()}, 0, "value");
        double[] gradient = contest.gradientResult();
        assertClose(gradient, contest.handResult(), RELATIVE, "gradient by hand");
    }

    /** Contests small enough for all peers. */
    static Stream<Contest> small() {
        return Stream.of(new MixtureContest(Mixture.drawn(2, 3, 20)), new LstmContest(Text.drawn(2, 6)),
                new SceneContest(Scene.drawn(2, 3, 4)), new HandContest(Measurement.drawn(20, 10, false)));
    }

    @ParameterizedTest
    @MethodSource("small")
    void peersAgree(Contest contest) {
        contest.gradient();
        contest.peers().forEach((peer, result) -> assertClose(contest.gradientResult(), result.get(),
                peer.equals("differences") ? OF_DIFFERENCES : RELATIVE, peer));
    }
}
