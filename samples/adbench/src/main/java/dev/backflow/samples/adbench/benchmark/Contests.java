package dev.backflow.samples.adbench.benchmark;

import dev.backflow.samples.adbench.daily.Days;
import dev.backflow.samples.adbench.data.Measurement;
import dev.backflow.samples.adbench.data.Mixture;
import dev.backflow.samples.adbench.data.Scene;
import dev.backflow.samples.adbench.data.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** All contests by their names, a problem and a size: {@code GMM 1k-d10-K25}. */
public final class Contests {
    private static final Map<String, Supplier<Contest>> ALL = all();

    private Contests() {}

    /** The names, in the order of the table. */
    public static List<String> names() {
        return List.copyOf(ALL.keySet());
    }

    /** The contest of this name, with its data read or drawn. */
    public static Contest of(String name) {
        return ALL.get(name).get();
    }

    private static Map<String, Supplier<Contest>> all() {
        Map<String, Supplier<Contest>> all = new LinkedHashMap<>();
        all.put("GMM 1k-d2-K5", () -> new MixtureContest(Mixture.of("1k", 2, 5, 1000)));
        all.put("GMM 1k-d10-K25", () -> new MixtureContest(Mixture.of("1k", 10, 25, 1000)));
        all.put("GMM 10k-d10-K50", () -> new MixtureContest(Mixture.of("10k", 10, 50, 10000)));
        all.put("GMM 1k-d64-K50", () -> new MixtureContest(Mixture.of("1k", 64, 50, 1000)));
        all.put("LSTM l2-c1024", () -> new LstmContest(Text.of(2, 1024)));
        all.put("LSTM l4-c1024", () -> new LstmContest(Text.of(4, 1024)));
        all.put("BA p31843", () -> new SceneContest(Scene.of("ba1_n49_m7776_p31843", 49, 7776, 31843)));
        all.put("BA p204472", () -> new SceneContest(Scene.of("ba4_n372_m47423_p204472", 372, 47423, 204472)));
        all.put("Hand small-c100", () -> new HandContest(Measurement.of("simple_small", "hand1_t26_c100", 544, 100)));
        all.put("Hand big-c800", () -> new HandContest(Measurement.of("simple_big", "hand5_t26_c800", 10000, 800)));
        all.put("HandComplicated small-c100",
                () -> new ComplicatedHandContest(Measurement.of("complicated_small", "hand1_t26_c100", 544, 100)));
        all.putAll(Days.all());
        return all;
    }
}
