package dev.backflow.processor;

import dev.backflow.processor.circuit.Circuit;
import dev.backflow.processor.circuit.Printer;
import dev.backflow.processor.circuit.Program;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** The processor's options. */
final class Settings {
    static final String DUMP = "backflow.dump";
    static final String ANALYSIS = "backflow.analysis";
    static final String ZERO = "backflow.zero";
    static final Set<String> NAMES = Set.of(DUMP, ANALYSIS, ZERO);

    private final Map<String, String> options;
    private final Consumer<String> log;

    Settings(Map<String, String> options, Consumer<String> log) {
        this.options = options;
        this.log = log;
    }

    /** {@code -Abackflow.analysis=off}: remember every value that the reverse pass reads, overwritten or not. */
    boolean everything() {
        return "off".equals(options.get(ANALYSIS));
    }

    /** {@code -Abackflow.zero=strong}: a cotangent of zero stays zero at every gate, also where the local gradient is infinite. */
    boolean strongZero() {
        return "strong".equals(options.get(ZERO));
    }

    /** {@code -Abackflow.dump}: the circuits after each stage, in the compiler's log. */
    Program dumped(String stage, Program program) {
        if (options.containsKey(DUMP)) log.accept(stage + ":\n" + Printer.print(program));
        return program;
    }

    /** The same for one circuit. */
    void dumped(String stage, Circuit circuit) {
        if (options.containsKey(DUMP)) log.accept(stage + ":\n" + Printer.print(circuit));
    }
}
