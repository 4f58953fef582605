package dev.backflow.samples.adbench.benchmark;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;

/** One contest's times: of each way the shortest of all runs, in milliseconds. */
record Line(String name, Map<String, Double> times) {
    static final String HEAD = "| problem | objective ms | by hand ms | generated ms | generated / by hand | generated / objective"
            + " | by hand / objective | differences | Hipparchus | finmath |\n|---|---|---|---|---|---|---|---|---|---|";

    static Line of(String name, Collection<RunResult> results) {
        Map<String, Double> times = new TreeMap<>();
        results.stream()
                .flatMap(result -> result.getBenchmarkResults().stream())
                .flatMap(fork -> fork.getIterationResults().stream())
                .forEach(iteration -> note(times, iteration));
        return new Line(name, times);
    }

    private static void note(Map<String, Double> times, IterationResult iteration) {
        for (String way : iteration.getSecondaryResults().keySet()) {
            double time = iteration.getSecondaryResults().get(way).getScore();
            if (time > 0) {
                times.merge(way, time, Math::min);
            }
        }
    }

    String forPeople() {
        return String.format(Locale.ROOT, "| %s | %.3f | %.3f | %.3f | %.2f | %.2f | %.2f | %s | %s | %s |", name, time("objective"),
                time("hand"), time("gradient"), ratio("gradient", "hand"), ratio("gradient", "objective"), ratio("hand", "objective"),
                peer("differences"), peer("hipparchus"), peer("finmath"));
    }

    String forMachines() {
        return String.format(Locale.ROOT, "RATIO %s gradient/hand=%.2f gradient/objective=%.2f hand/objective=%.2f", name,
                ratio("gradient", "hand"), ratio("gradient", "objective"), ratio("hand", "objective"));
    }

    private double time(String way) {
        return times.get(way);
    }

    private double ratio(String way, String other) {
        return time(way) / time(other);
    }

    private String peer(String way) {
        return times.containsKey(way) ? String.format(Locale.ROOT, "%.1f", time(way)) : "–";
    }
}
