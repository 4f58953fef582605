package dev.backflow.processor.random;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.backflow.processor.corpus.Agreement;
import dev.backflow.processor.corpus.Compiled;
import dev.backflow.processor.corpus.Points;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Random programs, each differentiated and compared with itself: value, effects and exceptions exactly, the gradient with
 * differences, and with the gradient without analyses. {@code -Dbackflow.programs=20000} runs more of them, {@code
 * -Dbackflow.seed=7} from another seed.
 */
class RandomProgramsTest {
    private static final int BATCH = 40;

    @Test
    void programsAgreeWithTheirCompanions() throws Exception {
        long first = Long.getLong("backflow.seed", 1);
        int count = Integer.getInteger("backflow.programs", 60);
        List<String> failures = new ArrayList<>();
        int checked = 0;
        for (long seed = first; seed < first + count; seed += BATCH) checked += batch(seed, (int) Math.min(BATCH, first + count - seed), failures);
        assertEquals(List.of(), failures);
        assertTrue(checked > count / 3, checked + " of " + count + " programs were Java");
    }

    /** How many programs of the batch were legal Java. */
    private static int batch(long seed, int size, List<String> failures) throws Exception {
        Map<String, String> sources = new LinkedHashMap<>();
        for (int i = 0; i < size; i++) {
            String name = "P" + (seed + i);
            String text = RandomProgram.of(name, seed + i);
            if (Compiled.of(name, text, "-proc:none").isSuccessful()) sources.put(name, text);
        }
        Compiled plain = Compiled.of(sources), everything = Compiled.of(sources, "-Abackflow.analysis=off");
        if (plain.isSuccessful() && everything.isSuccessful()) {
            for (String name : sources.keySet()) check(name, sources.get(name), plain, everything).ifPresent(p -> failures.add(name + ": " + p));
            return sources.size();
        }
        for (Map.Entry<String, String> source : sources.entrySet()) {
            Compiled alone = Compiled.of(source.getKey(), source.getValue()), other = Compiled.of(source.getKey(), source.getValue(), "-Abackflow.analysis=off");
            if (!alone.isSuccessful() || !other.isSuccessful()) failures.add(source.getKey() + ": " + alone.messages() + other.messages());
            else check(source.getKey(), source.getValue(), alone, other).ifPresent(p -> failures.add(source.getKey() + ": " + p));
        }
        return sources.size();
    }

    private static Optional<String> check(String name, String text, Compiled plain, Compiled everything) throws Exception {
        Method method = method(plain.load(name)), twin = method(everything.load(name));
        Agreement agreement = new Agreement(method, plain.load(name + "Grad"), text), other = new Agreement(twin, everything.load(name + "Grad"), text);
        for (Object[] point : Points.of(method, 4)) {
            Optional<String> problem = agreement.problem(point);
            if (problem.isPresent()) return problem;
            double[] one = agreement.gradient(point), two = other.gradient(point);
            if (!Arrays.equals(one, two)) return Optional.of("analyses on " + Arrays.toString(one) + ", off " + Arrays.toString(two));
        }
        return Optional.empty();
    }

    private static Method method(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods()).filter(m -> m.getName().equals("f")).findFirst().orElseThrow();
    }
}
