package dev.backflow.processor;

import com.google.auto.service.AutoService;
import dev.backflow.processor.source.Compiler;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;

/** Writes {@code AGrad} for every class {@code A} with methods that carry {@code @Differentiable}. */
@AutoService(Processor.class)
public final class BackflowProcessor extends AbstractProcessor {
    private static final String ANNOTATION = "dev.backflow.Differentiable";

    /** Classes that wait for types which another processor may still write. */
    private final Set<String> deferred = new LinkedHashSet<>();

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

    @Override public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        Settings settings = new Settings(processingEnv.getOptions(), text -> processingEnv.getMessager().printMessage(Diagnostic.Kind.NOTE, text));
        Compiler compiler = new Compiler(processingEnv);
        byClass(round).forEach((type, methods) -> {
            ClassRun run = new ClassRun(type, methods, compiler, settings, processingEnv);
            run.run();
            if (run.isUnresolved() && !round.processingOver()) deferred.add(type.toString());
            else run.finish();
        });
        return true;
    }

    /** The annotated methods by the class that declares them, with those that waited. */
    private Map<TypeElement, List<ExecutableElement>> byClass(RoundEnvironment round) {
        Set<Element> methods = new LinkedHashSet<>();
        deferred.stream().map(processingEnv.getElementUtils()::getTypeElement)
            .forEach(type -> type.getEnclosedElements().stream().filter(BackflowProcessor::isAnnotated).forEach(methods::add));
        deferred.clear();
        TypeElement annotation = processingEnv.getElementUtils().getTypeElement(ANNOTATION);
        if (annotation != null) methods.addAll(round.getElementsAnnotatedWith(annotation));
        Map<TypeElement, List<ExecutableElement>> byClass = new LinkedHashMap<>();
        for (Element method : methods)
            if (method.getKind() == ElementKind.METHOD) byClass.computeIfAbsent((TypeElement) method.getEnclosingElement(), t -> new ArrayList<>()).add((ExecutableElement) method);
        return byClass;
    }

    private static boolean isAnnotated(Element method) {
        return method.getAnnotationMirrors().stream().anyMatch(m -> m.getAnnotationType().toString().equals(ANNOTATION));
    }
}
