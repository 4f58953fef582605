package dev.backflow.samples.adbench.growth;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.function.IntConsumer;

/** Prints time and allocation for n, 10 n and 100 n rounds of a loop, as a table. */
public final class Growth {
    private static final int CALLS = 30;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private Growth() {}

    /** The program. */
    public static void main(String... none) {
        System.out.println("| loop | rounds | ms | bytes allocated | bytes a round |");
        System.out.println("|---|---|---|---|---|");
        grow("counted", 10_000, n -> PendulumGrad.counted(1, 0.1, 0.05, 1e-4, n));
        grow("checkpointed, 30 states", 10_000, n -> PendulumGrad.checkpointed(1, 0.1, 0.05, 1e-4, n));
        grow("timed", 10_000, n -> PendulumGrad.timed(1, 0.1, 0.05, 1e-4, n));
        grow("recursive", 50, n -> PendulumGrad.recursive(1, 0.1, 0.05, 1e-4, n));
    }

    private static void grow(String loop, int rounds, IntConsumer gradient) {
        for (int n = rounds; n <= 100 * rounds; n *= 10) {
            long time = Long.MAX_VALUE;
            long bytes = Long.MAX_VALUE;
            for (int i = 0; i < CALLS; i++) {
                long before = THREADS.getThreadAllocatedBytes(Thread.currentThread().getId());
                long start = System.nanoTime();
                gradient.accept(n);
                time = Math.min(time, System.nanoTime() - start);
                bytes = Math.min(bytes, THREADS.getThreadAllocatedBytes(Thread.currentThread().getId()) - before);
            }
            System.out.printf("| %s | %,d | %.3f | %,d | %.1f |%n", loop, n, time / 1e6, bytes, (double) bytes / n);
        }
    }
}
