package dev.backflow.processor.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.backflow.processor.BackflowProcessor;
import dev.backflow.processor.corpus.Compiled;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.annotation.processing.Filer;
import javax.annotation.processing.Messager;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.AbstractProcessor;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import javax.tools.Diagnostic;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** IDEs and build tools put their own environment around the compiler's; errors stand where they stand without it. */
class WrappedTest {
    /** As Gradle does: a class of its own with the compiler's environment in a field. */
    private record Delegating(ProcessingEnvironment delegate) implements ProcessingEnvironment {
        @Override public Map<String, String> getOptions() { return delegate.getOptions(); }
        @Override public Messager getMessager() { return delegate.getMessager(); }
        @Override public Filer getFiler() { return delegate.getFiler(); }
        @Override public Elements getElementUtils() { return delegate.getElementUtils(); }
        @Override public Types getTypeUtils() { return delegate.getTypeUtils(); }
        @Override public SourceVersion getSourceVersion() { return delegate.getSourceVersion(); }
        @Override public Locale getLocale() { return delegate.getLocale(); }
    }

    /** As IntelliJ does: a proxy whose handler holds the compiler's environment. */
    private static final class Handler implements InvocationHandler {
        private final Object delegateTo;

        Handler(Object delegateTo) {
            this.delegateTo = delegateTo;
        }

        @Override public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
            return method.invoke(delegateTo, arguments);
        }
    }

    private static ProcessingEnvironment proxy(ProcessingEnvironment environment) {
        return (ProcessingEnvironment) Proxy.newProxyInstance(WrappedTest.class.getClassLoader(), new Class<?>[] {ProcessingEnvironment.class}, new Handler(environment));
    }

    private static final class Wrapping extends AbstractProcessor {
        private final Processor processor = new BackflowProcessor();
        private final UnaryOperator<ProcessingEnvironment> wrapper;

        Wrapping(UnaryOperator<ProcessingEnvironment> wrapper) {
            this.wrapper = wrapper;
        }

        @Override public synchronized void init(ProcessingEnvironment environment) {
            processor.init(wrapper.apply(environment));
        }

        @Override public Set<String> getSupportedAnnotationTypes() {
            return processor.getSupportedAnnotationTypes();
        }

        @Override public SourceVersion getSupportedSourceVersion() {
            return processor.getSupportedSourceVersion();
        }

        @Override public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            return processor.process(annotations, round);
        }
    }

    static Stream<UnaryOperator<ProcessingEnvironment>> wrappers() {
        return Stream.of(UnaryOperator.identity(), Delegating::new, WrappedTest::proxy, environment -> new Delegating(proxy(environment)));
    }

    @ParameterizedTest
    @MethodSource("wrappers")
    void theCaretIsExact(UnaryOperator<ProcessingEnvironment> wrapper) {
        String text = "import dev.backflow.Differentiable;\nclass A {\n  @Differentiable\n  static double f(double x) {\n    try { return x; } finally { x = 1; }\n  }\n}\n";
        Compiled compiled = Compiled.with(new Wrapping(wrapper), Map.of("A", text));
        Diagnostic<?> error = compiled.diagnostics().stream().filter(d -> d.getKind() == Diagnostic.Kind.ERROR).findFirst().orElseThrow();
        assertEquals(text.indexOf("try {"), error.getPosition(), compiled::messages);
    }
}
