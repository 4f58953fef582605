package dev.backflow.processor.random;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Random programs, each differentiated and compared with itself: value, effects and exceptions exactly, the gradient with
 * differences, and with the gradient without analyses. Some are mutated into what is not supported: those are refused, or right. {@code
 * mvn verify -Plong} runs many, {@code -Dbackflow.seed=7} from another seed.
 */
class RandomProgramsTest {
    private static final long SEED = Long.getLong("backflow.seed", 1);

    @Test
    void programsAgreeWithTheirCompanions() {
        int count = Integer.getInteger("backflow.programs", 30);
        LongRun run = LongRun.programs(SEED, count, System.out::println);
        assertEquals(List.of(), run.failures());
        assertTrue(run.checked() > 0.9 * count, run.checked() + " of " + count + " programs were Java");
        assertTrue(run.tally().slopes() > 5L * count, () -> run.tally().toString());
    }

    @Test
    void checkpointedProgramsAreRefusedOrAgree() {
        int count = Integer.getInteger("backflow.checkpointed", 40);
        LongRun run = LongRun.checkpointed(SEED, count, System.out::println);
        assertEquals(List.of(), run.failures());
        assertTrue(run.refused() < 0.9 * count, run.refused() + " of " + count + " were refused");
    }

    @Test
    void programsWithWorkspacesAreRefusedOrAgree() {
        int count = Integer.getInteger("backflow.workspaces", 30);
        LongRun run = LongRun.reusing(SEED, count, System.out::println);
        assertEquals(List.of(), run.failures());
        assertTrue(run.refused() < 0.5 * count, run.refused() + " of " + count + " were refused");
    }

    @Test
    void mutationsAreRefusedOrAgree() {
        int count = Integer.getInteger("backflow.mutations", 20);
        LongRun run = LongRun.mutations(SEED, count, System.out::println);
        assertEquals(List.of(), run.failures());
        assertTrue(run.refused() > count / 4, run.refused() + " of " + count + " were refused");
    }
}
