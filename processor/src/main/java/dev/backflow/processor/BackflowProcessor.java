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
import javax.lang.model.type.TypeKind;
import javax.tools.Diagnostic;

/** Writes {@code AGrad} for every class {@code A} with methods that carry {@code @Differentiable}. */
@AutoService(Processor.class)
public final class BackflowProcessor extends AbstractProcessor {
    private static final String ANNOTATION = "dev.backflow.Differentiable";

    private final Set<String> deferred = new LinkedHashSet<>();
    private final Set<String> done = new LinkedHashSet<>();

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
        if (round.processingOver()) return true;
        Settings settings = new Settings(processingEnv.getOptions(), text -> processingEnv.getMessager().printMessage(Diagnostic.Kind.NOTE, text));
        Compiler compiler = new Compiler(processingEnv);
        byClass(round).forEach((type, methods) -> {
            if (methods.stream().anyMatch(BackflowProcessor::isUnfinished) && !done.contains(type.toString()) && deferred.add(type.toString())) return;
            done.add(type.toString());
            new ClassRun(type, methods, compiler, settings, processingEnv).run();
        });
        return true;
    }

    /** The annotated methods by the class that declares them, with those that waited for another processor's classes. */
    private Map<TypeElement, List<ExecutableElement>> byClass(RoundEnvironment round) {
        Set<Element> methods = new LinkedHashSet<>();
        TypeElement annotation = processingEnv.getElementUtils().getTypeElement(ANNOTATION);
        for (String name : Set.copyOf(deferred)) {
            if (done.contains(name)) continue;
            TypeElement type = processingEnv.getElementUtils().getTypeElement(name);
            if (type != null) type.getEnclosedElements().stream().filter(e -> e.getAnnotationMirrors().stream().anyMatch(m -> m.getAnnotationType().toString().equals(ANNOTATION))).forEach(methods::add);
        }
        if (annotation != null) methods.addAll(round.getElementsAnnotatedWith(annotation));
        Map<TypeElement, List<ExecutableElement>> byClass = new LinkedHashMap<>();
        for (Element method : methods)
            if (method.getKind() == ElementKind.METHOD) byClass.computeIfAbsent((TypeElement) method.getEnclosingElement(), t -> new ArrayList<>()).add((ExecutableElement) method);
        return byClass;
    }

    /** Whether a type in the signature does not exist yet. */
    private static boolean isUnfinished(ExecutableElement method) {
        return method.getReturnType().getKind() == TypeKind.ERROR || method.getParameters().stream().anyMatch(p -> p.asType().getKind() == TypeKind.ERROR);
    }
}
