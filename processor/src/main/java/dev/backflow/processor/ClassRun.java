package dev.backflow.processor;

import com.github.javaparser.Position;
import com.github.javaparser.ast.body.MethodDeclaration;
import dev.backflow.Mode;
import dev.backflow.processor.circuit.Along;
import dev.backflow.processor.circuit.Place;
import dev.backflow.processor.circuit.Program;
import dev.backflow.processor.circuit.Type;
import dev.backflow.processor.companion.Differentiated;
import dev.backflow.processor.companion.Records;
import dev.backflow.processor.diagnostic.Code;
import dev.backflow.processor.diagnostic.Diagnostic;
import dev.backflow.processor.diagnostic.Diagnostics;
import dev.backflow.processor.lower.GateDeclarations;
import dev.backflow.processor.lower.Lowering;
import dev.backflow.processor.source.Compiler;
import dev.backflow.processor.source.Unit;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javax.annotation.processing.FilerException;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.tools.Diagnostic.Kind;

/**
 * The annotated methods of one class, from their source to the file of the companion: {@link #read}, {@link #write}, then
 * {@link #finish}. Only the second asks the compiler for nothing but names, and may run while other classes are read or written.
 */
final class ClassRun {
    private final TypeElement type;
    private final List<ExecutableElement> methods;
    private final Compiler compiler;
    private final Pipeline pipeline;
    private final ProcessingEnvironment environment;
    private final Report report;
    private final GateDeclarations declared;
    private final RecordAdjoints records;
    private final List<String> dump = new ArrayList<>();
    private final List<Differentiated> ready = new ArrayList<>();
    private final List<Throwable> faults = new ArrayList<>();
    private Optional<Names> names = Optional.empty();
    private Optional<String> text = Optional.empty();
    private final Set<Type.RecordOf> gathered = new LinkedHashSet<>();

    ClassRun(TypeElement type, List<ExecutableElement> methods, Compiler compiler, GateDeclarations declared, RecordAdjoints records, ProcessingEnvironment environment) {
        this.type = type;
        this.methods = new ArrayList<>(methods);
        this.compiler = compiler;
        this.pipeline = new Pipeline(new Settings(environment.getOptions(), dump::add), declared);
        this.declared = declared;
        this.environment = environment;
        this.records = records;
        this.report = new Report(compiler);
    }

    TypeElement type() {
        return type;
    }

    /** Reads the source as far as the circuits, or to the errors that forbid them. */
    void read() {
        told(methods.get(0), () -> {
            compiler.unit(type).ifPresent(this::source);
            for (ExecutableElement method : methods) told(method, () -> read(method, report.on(method)).ifPresent(program -> prepare(method, program)));
            names = Optional.of(Names.of(type, compiler));
        });
    }

    /** Goes as far as the text of the companion. */
    void write() {
        if (ready.isEmpty() || names.isEmpty()) return;
        Optional<Throwable> fault = fault(() -> text = pipeline.write(names.get(), ready, report.on(methods.get(0))));
        if (ready.size() < methods.size()) text = Optional.empty();
        else fault.ifPresent(faults::add);
        fault(this::conclude).ifPresent(faults::add);
        ready.clear();
    }

    /** Also records that the circuits can do without are looked at: another class, or another jar, may have to do with them. */
    private void prepare(ExecutableElement method, Program program) {
        gathered.addAll(Records.of(List.of(program)));
        ready.add(differentiated(method, pipeline.prepared(program)));
    }

    private void conclude() {
        ready.forEach(method -> explain(method.program()));
    }

    /** Whether something is missing that another processor may still write. */
    boolean isUnresolved() {
        return report.has(Code.UNRESOLVED) || report.has(Code.NO_GATE) || report.has(Code.GATE_DECLARATION);
    }

    /** Prints what the user has asked to see on the way. */
    void printDump() {
        dump.forEach(circuit -> environment.getMessager().printMessage(Kind.NOTE, circuit));
    }

    /** Writes the companion if nothing forbids it, and prints the messages. */
    void finish() {
        faults.forEach(fault -> tell(methods.get(0), fault));
        text.ifPresent(companion -> told(methods.get(0), () -> write(companion)));
        if (text.isPresent()) for (Type.RecordOf record : gathered) told(methods.get(0), () -> records.write(record, names.orElseThrow().packageName(), compiler));
        report.print();
    }

    private void source(Unit unit) {
        report.source(unit);
        methods.sort(Comparator.comparing(m -> begin(m, unit)));
        for (MethodDeclaration local : unit.locals(type, BackflowProcessor.ANNOTATION)) report.on(methods.get(0)).error(Code.LOCAL_CLASS, unit.place(local.getName()), local.getNameAsString());
    }

    /** Not every compiler keeps the order of the source. */
    private static Position begin(ExecutableElement method, Unit unit) {
        return unit.declaration(method).flatMap(MethodDeclaration::getBegin).orElse(Position.HOME);
    }

    /** An error in a method that is called is one of the annotated method too: it is told at the call. */
    private void explain(Program program) {
        List<Diagnostic> errors = program.along().isEmpty() ? List.of() : report.errors();
        for (Along callee : program.along())
            if (errors.stream().anyMatch(e -> e.code() != Code.CALLEE && callee.holds(e.place()))) report.on(methods.get(0)).error(Code.CALLEE, callee.calledFrom(), callee.name());
    }

    private interface Work {
        void run() throws IOException;
    }

    /** A fault of ours becomes one message. */
    private void told(ExecutableElement method, Work work) {
        fault(work).ifPresent(fault -> tell(method, fault));
    }

    private static Optional<Throwable> fault(Work work) {
        try {
            work.run();
            return Optional.empty();
        } catch (Throwable fault) {
            return Optional.of(fault);
        }
    }

    private void tell(ExecutableElement method, Throwable fault) {
        String what = fault.toString().lines().findFirst().orElse("");
        String frames = Arrays.stream(fault.getStackTrace()).limit(4).map(frame -> " at " + frame).collect(Collectors.joining());
        report.on(method).error(Code.INTERNAL, Place.NONE, method.getSimpleName(), what + frames);
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
        boolean bodiless = method.getModifiers().contains(Modifier.ABSTRACT) || method.getModifiers().contains(Modifier.NATIVE);
        if (bodiless && !GateDeclarations.isGate(method)) return Optional.of(Code.NO_BODY);
        for (Element at = type; at.getKind() != ElementKind.PACKAGE; at = at.getEnclosingElement())
            if (at instanceof TypeElement t && (t.getNestingKind() == NestingKind.LOCAL || t.getNestingKind() == NestingKind.ANONYMOUS)) return Optional.of(Code.LOCAL_CLASS);
        if (!method.getTypeParameters().isEmpty()) return Optional.of(Code.GENERIC);
        return method.isVarArgs() ? Optional.of(Code.VARARGS) : Optional.empty();
    }

    private Differentiated differentiated(ExecutableElement method, Program program) {
        String access = Names.isOpen(method) ? "public" : "";
        return new Differentiated(program, access, Lowering.isOverloaded(method, declared), asked(method, "workspace", v -> v.equals(true)), asked(method, "modes", v -> ((List<?>) v).stream().anyMatch(ClassRun::isJacobian)), asked(method, "pure", v -> v.equals(true)));
    }

    /** Whether an element of the method's annotation has been given such a value. */
    private static boolean asked(ExecutableElement method, String element, Predicate<Object> value) {
        return Lowering.asked(method, element).filter(value).isPresent();
    }

    private static boolean isJacobian(Object mode) {
        return ((AnnotationValue) mode).getValue() instanceof VariableElement constant && constant.getSimpleName().contentEquals(Mode.JACOBIAN.name());
    }

    private void write(String companion) throws IOException {
        try (Writer file = environment.getFiler().createSourceFile(names.orElseThrow().qualified(), type).openWriter()) {
            file.write(compiler.spelled(companion, type));
        } catch (FilerException taken) {
            report.on(methods.get(0)).error(Code.COMPANION_EXISTS, Place.NONE, names.orElseThrow().companion());
        }
    }
}
