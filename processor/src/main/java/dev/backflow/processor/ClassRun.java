package dev.backflow.processor;

import com.github.javaparser.Position;
import com.github.javaparser.ast.body.MethodDeclaration;
import dev.backflow.processor.circuit.Along;
import dev.backflow.processor.circuit.Place;
import dev.backflow.processor.circuit.Program;
import dev.backflow.processor.companion.Differentiated;
import dev.backflow.processor.diagnostic.Code;
import dev.backflow.processor.diagnostic.Diagnostic;
import dev.backflow.processor.diagnostic.Diagnostics;
import dev.backflow.processor.source.Compiler;
import dev.backflow.processor.source.Unit;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic.Kind;

/** The annotated methods of one class, from their source to the file of the companion. */
final class ClassRun {
    /** Deep expressions and deep nesting are walked recursively. */
    private static final long STACK = 1L << 29;

    private final TypeElement type;
    private final List<ExecutableElement> methods;
    private final Compiler compiler;
    private final Pipeline pipeline;
    private final ProcessingEnvironment environment;
    private final Map<ExecutableElement, Diagnostics> diagnostics = new LinkedHashMap<>();

    ClassRun(TypeElement type, List<ExecutableElement> methods, Compiler compiler, Settings settings, ProcessingEnvironment environment) {
        this.type = type;
        this.methods = compiler.unit(type).map(unit -> inOrder(methods, unit)).orElse(methods);
        this.compiler = compiler;
        this.pipeline = new Pipeline(settings);
        this.environment = environment;
    }

    /** The order of the source, which not every compiler keeps. */
    private static List<ExecutableElement> inOrder(List<ExecutableElement> methods, Unit unit) {
        List<ExecutableElement> sorted = new ArrayList<>(methods);
        sorted.sort(Comparator.comparing(m -> unit.declaration(m).flatMap(MethodDeclaration::getBegin).orElse(Position.HOME)));
        return sorted;
    }

    void run() {
        Thread thread = new Thread(null, this::differentiate, "backflow", STACK);
        thread.start();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        report();
    }

    private void differentiate() {
        List<Differentiated> ready = new ArrayList<>();
        for (ExecutableElement method : methods) guarded(method, log -> read(method, log).ifPresent(program -> ready.add(differentiated(method, program))));
        if (ready.size() < methods.size() || ready.isEmpty()) return;
        guarded(methods.get(0), log -> write(ready, log));
        ready.forEach(method -> explain(method.program()));
    }

    /** An error in a method that is called is one of the annotated method too: it is told at the call. */
    private void explain(Program program) {
        List<Diagnostic> errors = diagnostics.values().stream().flatMap(log -> log.all().stream()).filter(Diagnostic::isError).toList();
        Diagnostics log = diagnostics.get(methods.get(0));
        for (Along callee : program.along())
            if (errors.stream().anyMatch(e -> e.code() != Code.CALLEE && callee.holds(e.place()))) log.error(Code.CALLEE, callee.calledFrom(), callee.name());
    }

    private interface Work {
        void with(Diagnostics log) throws IOException;
    }

    /** A fault of ours becomes one message. */
    private void guarded(ExecutableElement method, Work work) {
        Diagnostics log = diagnostics.computeIfAbsent(method, m -> new Diagnostics());
        try {
            work.with(log);
        } catch (IOException | RuntimeException | StackOverflowError | AssertionError fault) {
            StackTraceElement[] trace = fault.getStackTrace();
            String frames = trace.length == 0 ? "" : " at " + String.join(", ", java.util.Arrays.stream(trace).limit(4).map(StackTraceElement::toString).toList());
            log.error(Code.INTERNAL, Place.NONE, method.getSimpleName(), fault + frames);
        }
    }

    private Optional<Program> read(ExecutableElement method, Diagnostics log) {
        Optional<Code> misplaced = misplaced(method);
        if (misplaced.isPresent()) {
            log.error(misplaced.get(), Place.NONE, method.getSimpleName());
            return Optional.empty();
        }
        Optional<Unit> unit = compiler.unit(type);
        Optional<MethodDeclaration> source = unit.flatMap(u -> u.declaration(method));
        if (source.isEmpty()) log.error(Code.NO_SOURCE, Place.NONE, method.getSimpleName());
        return source.flatMap(s -> pipeline.read(s, method, unit.orElseThrow(), log));
    }

    private Optional<Code> misplaced(ExecutableElement method) {
        if (method.getModifiers().contains(Modifier.ABSTRACT) || method.getModifiers().contains(Modifier.NATIVE)) return Optional.of(Code.NO_BODY);
        for (Element at = type; at.getKind() != ElementKind.PACKAGE; at = at.getEnclosingElement())
            if (at instanceof TypeElement t && (t.getNestingKind() == NestingKind.LOCAL || t.getNestingKind() == NestingKind.ANONYMOUS)) return Optional.of(Code.LOCAL_CLASS);
        if (!method.getTypeParameters().isEmpty()) return Optional.of(Code.GENERIC);
        return method.isVarArgs() ? Optional.of(Code.VARARGS) : Optional.empty();
    }

    private Differentiated differentiated(ExecutableElement method, Program program) {
        String access = method.getModifiers().contains(Modifier.PUBLIC) ? "public" : method.getModifiers().contains(Modifier.PROTECTED) ? "protected" : "";
        boolean overloaded = methods.stream().filter(m -> m.getSimpleName().toString().equalsIgnoreCase(method.getSimpleName().toString())).count() > 1;
        return new Differentiated(program, access, overloaded);
    }

    private void write(List<Differentiated> ready, Diagnostics log) throws IOException {
        Names names = Names.of(type, environment.getElementUtils());
        if (environment.getElementUtils().getTypeElement(names.qualified()) != null && names.neighbours().contains(names.companion())) {
            log.error(Code.COMPANION_EXISTS, Place.NONE, names.companion());
            return;
        }
        Optional<String> text = pipeline.write(names, ready, log);
        if (text.isEmpty()) return;
        try (Writer file = environment.getFiler().createSourceFile(names.qualified(), type).openWriter()) {
            file.write(text.get());
        }
    }

    private void report() {
        diagnostics.forEach((method, log) -> log.all().stream().filter(d -> d.isError() || !isSuppressed(method))
            .forEach(d -> compiler.print(d.isError() ? Kind.ERROR : Kind.WARNING, d.message(), method, d.place())));
    }

    /** {@code @SuppressWarnings("backflow")} on the method or around it. */
    private static boolean isSuppressed(Element element) {
        for (Element at = element; at != null && at.getKind() != ElementKind.PACKAGE; at = at.getEnclosingElement()) {
            SuppressWarnings suppressed = at.getAnnotation(SuppressWarnings.class);
            if (suppressed != null && List.of(suppressed.value()).contains("backflow")) return true;
        }
        return false;
    }
}
