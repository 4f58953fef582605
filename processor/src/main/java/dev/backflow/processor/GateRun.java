package dev.backflow.processor;

import dev.backflow.processor.diagnostic.Code;
import dev.backflow.processor.lower.GateDeclarations;
import dev.backflow.processor.lower.GateEntry;
import dev.backflow.processor.source.Compiler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.Filer;
import javax.annotation.processing.FilerException;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/** The declarations of gates in one class: they are checked where they stand, whether anybody calls them or not. */
final class GateRun {
    private final TypeElement type;
    private final Compiler compiler;
    private final Report report;
    private final Optional<GateEntry> entry;

    GateRun(TypeElement type, List<ExecutableElement> methods, Compiler compiler, GateDeclarations declared) {
        this.type = type;
        this.compiler = compiler;
        this.report = new Report(compiler);
        compiler.unit(type).ifPresent(report::source);
        methods.forEach(method -> declared.check(method, report.on(method)));
        this.entry = report.errors().isEmpty() ? declared.entry(type) : Optional.empty();
    }

    /** Whether something is missing that another processor may still write. */
    boolean isUnresolved() {
        return report.has(Code.GATE_NAME);
    }

    /** Prints the messages, or writes what those who compile later look for. */
    void finish(Filer filer) {
        report.print();
        entry.ifPresent(e -> write(e, filer));
    }

    private void write(GateEntry written, Filer filer) {
        try (Writer file = filer.createSourceFile(written.qualifiedName(), type).openWriter()) {
            file.write(compiler.spelled(written.text(), type));
        } catch (FilerException alreadyThere) {
            return;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
