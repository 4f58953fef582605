package dev.backflow.processor;

import dev.backflow.processor.diagnostic.Code;
import dev.backflow.processor.lower.GateDeclarations;
import dev.backflow.processor.source.Compiler;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/** The declarations of gates in one class: they are checked where they stand, whether anybody calls them or not. */
final class GateRun {
    private final Report report;

    GateRun(TypeElement type, List<ExecutableElement> methods, Compiler compiler, GateDeclarations declared) {
        report = new Report(compiler);
        compiler.unit(type).ifPresent(report::source);
        methods.forEach(method -> declared.check(method, report.on(method)));
    }

    /** Whether something is missing that another processor may still write. */
    boolean isUnresolved() {
        return report.has(Code.GATE_NAME);
    }

    /** Prints the messages. */
    void finish() {
        report.print();
    }
}
