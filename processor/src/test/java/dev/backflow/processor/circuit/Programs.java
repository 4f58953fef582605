package dev.backflow.processor.circuit;

import dev.backflow.processor.diagnostic.Diagnostics;
import dev.backflow.processor.gate.Gates;
import dev.backflow.processor.lower.GateDeclarations;
import dev.backflow.processor.lower.Lowering;
import dev.backflow.processor.source.Compiler;
import dev.backflow.processor.source.Unit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** The circuits of the static methods of a class, as they come from lowering. */
final class Programs extends AbstractProcessor {
    private final Map<String, Program> programs = new LinkedHashMap<>();

    /** The programs by the methods' names. */
    Map<String, Program> programs() {
        return programs;
    }

    @Override public Set<String> getSupportedAnnotationTypes() {
        return Set.of("*");
    }

    @Override public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        Compiler compiler = new Compiler(processingEnv);
        for (Element root : round.getRootElements())
            for (ExecutableElement method : ElementFilter.methodsIn(root.getEnclosedElements()))
                if (method.getModifiers().contains(Modifier.STATIC)) lower(method, compiler.unit((TypeElement) root).orElseThrow());
        return false;
    }

    private void lower(ExecutableElement method, Unit unit) {
        Diagnostics diagnostics = new Diagnostics();
        Program program = Lowering.of(unit.declaration(method).orElseThrow(), method, unit, Gates.standard(), new GateDeclarations(new Compiler(processingEnv), Gates.standard(), List.of()), diagnostics)
            .orElseThrow(() -> new AssertionError(method + ": " + diagnostics.all()));
        programs.put(method.getSimpleName().toString(), program);
    }
}
