package dev.backflow.processor.diagnostic;

import dev.backflow.processor.circuit.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The messages about one method, gathered and then reported together. */
public final class Diagnostics {
    private final List<Diagnostic> all = new ArrayList<>();

    public void error(Code code, Place place, Object... arguments) {
        add(new Diagnostic(code, place, code.message(arguments), true));
    }

    public void warning(Code code, Place place, Object... arguments) {
        add(new Diagnostic(code, place, code.message(arguments), false));
    }

    private void add(Diagnostic diagnostic) {
        if (!all.contains(diagnostic)) all.add(diagnostic);
    }

    public boolean hasErrors() {
        return all.stream().anyMatch(Diagnostic::isError);
    }

    /** The messages in the order of the source. */
    public List<Diagnostic> all() {
        return all.stream().sorted(Comparator.comparingInt((Diagnostic d) -> d.place().line()).thenComparingInt(d -> d.place().column())).toList();
    }
}
