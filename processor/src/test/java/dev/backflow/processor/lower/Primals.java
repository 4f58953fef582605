package dev.backflow.processor.lower;

import com.github.javaparser.ast.body.MethodDeclaration;
import dev.backflow.processor.circuit.Access;
import dev.backflow.processor.circuit.Circuit;
import dev.backflow.processor.circuit.Program;
import dev.backflow.processor.companion.PrivateMembers;
import dev.backflow.processor.diagnostic.Diagnostics;
import dev.backflow.processor.emit.Companion;
import dev.backflow.processor.emit.Emission;
import dev.backflow.processor.emit.Member;
import dev.backflow.processor.gate.Gates;
import dev.backflow.processor.source.Compiler;
import dev.backflow.processor.source.Unit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
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

/** Writes the class {@code APrimal}: the circuits of {@code A}'s static methods, as they come from lowering. */
final class Primals extends AbstractProcessor {
    final Diagnostics diagnostics = new Diagnostics();

    @Override public Set<String> getSupportedAnnotationTypes() {
        return Set.of("*");
    }

    @Override public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        Compiler compiler = new Compiler(processingEnv);
        for (Element root : round.getRootElements())
            if (root instanceof TypeElement type && !type.getSimpleName().toString().endsWith("Primal")) write(type, compiler.unit(type).orElseThrow());
        return false;
    }

    private void write(TypeElement type, Unit unit) {
        Map<String, Circuit> circuits = new LinkedHashMap<>();
        List<Access> accesses = new ArrayList<>();
        List<Member> members = new ArrayList<>();
        for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements()))
            if (method.getModifiers().contains(Modifier.STATIC)) lower(method, unit, circuits, accesses);
        circuits.values().forEach(circuit -> members.add(new Member.Method("", circuit, "")));
        members.addAll(PrivateMembers.of(accesses));
        String name = type.getSimpleName() + "Primal", packageName = processingEnv.getElementUtils().getPackageOf(type).getQualifiedName().toString();
        Companion companion = new Companion(packageName, name, true, type.getSimpleName().toString(), members, simple -> false, Set.of());
        try (Writer file = processingEnv.getFiler().createSourceFile(packageName + "." + name, type).openWriter()) {
            file.write(Emission.of(companion));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void lower(ExecutableElement method, Unit unit, Map<String, Circuit> circuits, List<Access> accesses) {
        MethodDeclaration source = unit.declaration(method).orElseThrow();
        Program program = Lowering.of(source, method, unit, Gates.standard(), new GateDeclarations(new Compiler(processingEnv), Gates.standard(), List.of()), diagnostics)
            .orElseThrow(() -> new AssertionError(method + ": " + diagnostics.all()));
        Members names = new Members(unit.elements(), unit.types());
        circuits.put(Members.classOf(method).getQualifiedName() + "." + method.getSimpleName() + names.erasedParameters(method), program.main());
        circuits.putAll(program.helpers());
        accesses.addAll(program.accesses());
    }
}
