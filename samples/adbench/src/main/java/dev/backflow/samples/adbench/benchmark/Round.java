package dev.backflow.samples.adbench.benchmark;

import java.util.concurrent.TimeUnit;
import java.util.function.DoubleSupplier;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Runs the method, its gradient by hand and the generated one in turns, in one virtual machine: what disturbs one disturbs the
 * others, and their ratios stay. Each run is timed; {@link Times} keeps the shortest. The peers, which take longer, run once in an
 * iteration.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class Round {
    /** The contest's name. */
    @Param("GMM 1k-d10-K25")
    public String contest;

    /** {@code all}, or the one of objective, hand and gradient to run alone: for JMH's profilers. */
    @Param("all")
    public String only;

    /** Whether the peers run too. */
    @Param("true")
    public boolean peers;

    private Contest it;
    private boolean peersToRun;

    /** Reads or draws the data. */
    @Setup
    public void contest() {
        it = Contests.of(contest);
    }

    /** The peers run in an iteration's first round. */
    @Setup(Level.Iteration)
    public void newIteration() {
        peersToRun = peers && only.equals("all");
    }

    /** One after the other. */
    @Benchmark
    public void round(Times times, Blackhole results) {
        run("objective", it::objective, times, results);
        run("hand", it::hand, times, results);
        run("gradient", it::gradient, times, results);
        if (peersToRun) {
            peersToRun = false;
            it.peers().forEach((name, peer) -> run(name, () -> peer.get()[0], times, results));
        }
    }

    private void run(String way, DoubleSupplier gradient, Times times, Blackhole results) {
        if (only.equals("all") || only.equals(way)) {
            long start = System.nanoTime();
            double result = gradient.getAsDouble();
            times.note(way, System.nanoTime() - start);
            results.consume(result);
        }
    }
}
