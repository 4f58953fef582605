package dev.backflow.processor;

import dev.backflow.processor.source.Compiler;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.stream.Stream;

/** Several classes at once, on the processors that the machine has: one of them is read while others are written. */
final class ClassRuns {
    /** Deep expressions and deep nesting are walked recursively. */
    private static final long STACK = 1L << 29;

    /** Writing takes little more than twice as long as reading, so that more threads would wait for the next class. */
    private static final int MOST = 4;

    private final Queue<ClassRun> waiting;
    private final Compiler compiler;

    private ClassRuns(List<ClassRun> runs, Compiler compiler) {
        this.compiler = compiler;
        waiting = new ArrayDeque<>(runs);
    }

    /** Reads and writes all of {@code runs}. */
    static void of(List<ClassRun> runs, Compiler compiler) {
        ClassRuns all = new ClassRuns(runs, compiler);
        int together = Math.min(runs.size(), Math.min(MOST, Runtime.getRuntime().availableProcessors()));
        List<Thread> threads = started(Stream.generate(() -> new Thread(null, all::work, "backflow", STACK)).limit(together).toList());
        boolean interrupted = false;
        for (Thread thread : threads) interrupted |= awaited(thread);
        if (interrupted) Thread.currentThread().interrupt();
    }

    /** Those of {@code threads} that the machine has room for: one is enough. */
    private static List<Thread> started(List<Thread> threads) {
        List<Thread> started = new ArrayList<>();
        try {
            for (Thread thread : threads) {
                thread.start();
                started.add(thread);
            }
        } catch (OutOfMemoryError noRoom) {
            if (started.isEmpty()) throw noRoom;
        }
        return started;
    }

    /** Waits for the end of {@code thread}; gives whether it was interrupted meanwhile. */
    private static boolean awaited(Thread thread) {
        boolean interrupted = false;
        while (thread.isAlive())
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        return interrupted;
    }

    private void work() {
        for (Optional<ClassRun> run = read(); run.isPresent(); run = read()) run.get().write();
    }

    /** The next class, read: what the compiler knows of its elements is for one thread at a time. */
    private Optional<ClassRun> read() {
        synchronized (compiler) {
            Optional<ClassRun> run = Optional.ofNullable(waiting.poll());
            run.ifPresent(ClassRun::read);
            return run;
        }
    }
}
