package dev.backflow.processor;

import com.google.auto.service.AutoService;
import dev.backflow.processor.gate.Gates;
import dev.backflow.processor.lower.GateDeclarations;
import dev.backflow.processor.source.Compiler;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/** Writes {@code AGrad} for every class {@code A} with methods that carry {@code @Differentiable}. */
@AutoService(Processor.class)
public final class BackflowProcessor extends AbstractProcessor {
    static final String ANNOTATION = "dev.backflow.Differentiable";

    /** Classes that wait for types which another processor may still write. */
    private final Set<String> deferred = new LinkedHashSet<>(), deferredGates = new LinkedHashSet<>();

    /** The interfaces of this compilation that declare gates for others' classes. */
    private final Set<String> interfaces = new LinkedHashSet<>();

    private RecordAdjoints records;

    /** For the service loader. */
    public BackflowProcessor() {}

    @Override public Set<String> getSupportedAnnotationTypes() {
        return Set.of("dev.backflow.*");
    }

    @Override public Set<String> getSupportedOptions() {
        return Settings.NAMES;
    }

    @Override public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latest();
    }

    @Override public synchronized void init(ProcessingEnvironment environment) {
        super.init(environment);
        records = new RecordAdjoints(environment);
    }

    @Override public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        Compiler compiler = new Compiler(processingEnv);
        GateDeclarations declared = new GateDeclarations(compiler, Gates.standard(), interfaces(annotated(GateDeclarations.GATES_FOR, annotations, round)));
        byClass(GateDeclarations.GATE, deferredGates, annotated(GateDeclarations.GATE, annotations, round)).forEach((type, methods) -> {
            GateRun run = new GateRun(type, methods, compiler, declared);
            if (run.isUnresolved() && !round.processingOver()) deferredGates.add(type.toString());
            else run.finish(processingEnv.getFiler());
        });
        List<ClassRun> runs = new ArrayList<>();
        byClass(ANNOTATION, deferred, annotated(ANNOTATION, annotations, round)).forEach((type, methods) -> runs.add(new ClassRun(type, methods, compiler, declared, records, processingEnv)));
        ClassRuns.of(runs, compiler);
        for (ClassRun run : runs) {
            run.printDump();
            if (run.isUnresolved() && !round.processingOver()) deferred.add(run.type().toString());
            else run.finish();
        }
        return true;
    }

    /** The elements of this round that carry the annotation called {@code name}: the compiler looks at all elements for one that it has seen only. */
    private static Set<? extends Element> annotated(String name, Set<? extends TypeElement> annotations, RoundEnvironment round) {
        for (TypeElement annotation : annotations) if (annotation.getQualifiedName().contentEquals(name)) return round.getElementsAnnotatedWith(annotation);
        return Set.of();
    }

    private List<TypeElement> interfaces(Set<? extends Element> added) {
        added.forEach(type -> interfaces.add(type.toString()));
        return interfaces.stream().map(processingEnv.getElementUtils()::getTypeElement).toList();
    }

    /** The annotated methods by the class that declares them, with those that waited. */
    private Map<TypeElement, List<ExecutableElement>> byClass(String name, Set<String> waiting, Set<? extends Element> added) {
        Set<Element> methods = new LinkedHashSet<>();
        waiting.stream().map(processingEnv.getElementUtils()::getTypeElement)
            .forEach(type -> type.getEnclosedElements().stream().filter(method -> isAnnotated(method, name)).forEach(methods::add));
        waiting.clear();
        methods.addAll(added);
        Map<TypeElement, List<ExecutableElement>> byClass = new LinkedHashMap<>();
        for (Element method : methods)
            if (method.getKind() == ElementKind.METHOD) byClass.computeIfAbsent((TypeElement) method.getEnclosingElement(), t -> new ArrayList<>()).add((ExecutableElement) method);
        return byClass;
    }

    private static boolean isAnnotated(Element method, String name) {
        return method.getAnnotationMirrors().stream().anyMatch(m -> m.getAnnotationType().toString().equals(name));
    }
}
