package dev.backflow.processor;

import dev.backflow.processor.circuit.Type;
import dev.backflow.processor.emit.Emission;
import dev.backflow.processor.lower.Lowering;
import dev.backflow.processor.source.Compiler;
import dev.backflow.processor.source.Unit;
import java.io.IOException;
import java.io.Writer;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;

/** The files of the classes in which gradients on records are gathered: one for each record, whoever asks first. */
final class RecordAdjoints {
    private final ProcessingEnvironment environment;
    private final Set<String> written = new HashSet<>();

    RecordAdjoints(ProcessingEnvironment environment) {
        this.environment = environment;
    }

    /** Writes the adjoint of {@code record}, as a companion in {@code home} names it, unless it is there already. */
    void write(Type.RecordOf record, String home, Compiler compiler) throws IOException {
        if (record.copied()) return;
        String prefix = home.isEmpty() ? "" : home + ".";
        TypeElement type = Optional.ofNullable(environment.getElementUtils().getTypeElement(prefix + record.name()))
            .orElseGet(() -> environment.getElementUtils().getTypeElement(record.name()));
        Names names = Names.of(type, compiler);
        String name = names.beside("Adjoint");
        if (!written.add(name) || environment.getElementUtils().getTypeElement(name) != null) return;
        Unit unit = compiler.unit(type).orElseThrow();
        String text = Emission.adjoint(names.packageName(), Lowering.record(type, unit), names.isPublic(), names.neighbours());
        try (Writer file = environment.getFiler().createSourceFile(name, type).openWriter()) {
            file.write(compiler.spelled(text, type));
        }
    }
}
