package dev.backflow.processor.random;

import dev.backflow.processor.corpus.Tally;
import dev.backflow.processor.diagnostic.Code;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Programs by their seeds, many at a time; what fails is made small and told at once. */
final class LongRun {
    private static final int BATCH = 60;
    private final Author author;
    private final Predicate<Failure> isFailure;
    private final long first;
    private static final Set<String> ACCEPTABLE = Set.of(Code.CONSTANT_WRITTEN.name(), Code.CONSTANT_PASSED.name(), Code.NOT_PURE.name(), Code.JACOBIAN.name());

    private final int count;
    private final Consumer<String> log;
    private final List<Failure> failures = new ArrayList<>();
    private final Tally tally = new Tally();
    private int checked;
    private int refused;

    private LongRun(Author author, Predicate<Failure> isFailure, long first, int count, Consumer<String> log) {
        this.author = author;
        this.isFailure = isFailure;
        this.first = first;
        this.count = count;
        this.log = log;
    }

    /**
     * Programs that are accepted, and right; a few store into a constant array under another name, or have it stored into by a method of
     * another file, or would have to run again for each row of a Jacobian on what cannot be copied, and are refused.
     */
    static LongRun programs(long first, int count, Consumer<String> log) {
        return new LongRun(RandomProgram::of, failure -> !ACCEPTABLE.contains(failure.kind()), first, count, log).run();
    }

    /** Programs that are refused, or right. */
    static LongRun mutations(long first, int count, Consumer<String> log) {
        Author author = (name, seed) -> Mutation.of(RandomProgram.of(name, seed), (int) (seed % Mutation.ways()), seed);
        return new LongRun(author, failure -> !failure.isRefusal(), first, count, log).run();
    }

    /** Programs that keep a few states of their loops: they are refused, or right. */
    static LongRun checkpointed(long first, int count, Consumer<String> log) {
        return new LongRun(RandomProgram::checkpointed, failure -> !failure.isRefusal(), first, count, log).run();
    }

    /** Programs that are called with a workspace: they are refused, or right. */
    static LongRun reusing(long first, int count, Consumer<String> log) {
        return new LongRun(RandomProgram::reusing, failure -> !failure.isRefusal(), first, count, log).run();
    }

    /** Writes program {@code name} by its seed. */
    private interface Author {
        String of(String name, long seed);
    }

    List<Failure> failures() {
        return failures;
    }

    int checked() {
        return checked;
    }

    Tally tally() {
        return tally;
    }

    int refused() {
        return refused;
    }

    private LongRun run() {
        long start = System.nanoTime();
        for (long seed = first; seed < first + count; seed += BATCH) {
            batch(seed, (int) Math.min(BATCH, first + count - seed));
            log.accept("seeds " + first + " to " + Math.min(seed + BATCH, first + count) + ": " + checked + " programs, " + refused + " refused, " + failures.size() + " failures, " + (System.nanoTime() - start) / 1_000_000_000 + " s; " + tally);
        }
        return this;
    }

    private void batch(long seed, int size) {
        Map<String, String> programs = new LinkedHashMap<>();
        for (int i = 0; i < size; i++) programs.put("P" + (seed + i), author.of("P" + (seed + i), seed + i));
        Batch.Result result = Batch.of(programs);
        checked += result.checked();
        tally.add(result.tally());
        result.failures().forEach(this::failed);
    }

    private void failed(Failure failure) {
        if (!isFailure.test(failure)) {
            refused++;
            return;
        }
        failures.add(failure);
        log.accept(failure.toString());
        log.accept(shrunk(failure));
    }

    /** The smallest program found that fails in the same way. */
    static String shrunk(Failure failure) {
        String small = Shrunk.of(failure.text(), text -> Batch.alone(failure.name(), text).filter(f -> f.kind().equals(failure.kind())).isPresent());
        Optional<Failure> now = Batch.alone(failure.name(), small);
        return small + now.map(f -> "// " + f.message().replace("\n", "\n// ")).orElse("");
    }
}
