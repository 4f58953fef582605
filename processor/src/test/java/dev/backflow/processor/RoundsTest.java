package dev.backflow.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static com.google.testing.compile.Compiler.javac;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

/** Other processors beside Backflow's: what they write in one round or another is seen, and what was written before is no matter. */
class RoundsTest {
    private static final String TABLE = "class Table { static final double SCALE = 3; static double twice(double x) { return 2 * x; } }";

    /** Writes one class a round. */
    private static final class Writing extends AbstractProcessor {
        private final Deque<String> classes;

        Writing(String... classes) {
            this.classes = new ArrayDeque<>(List.of(classes));
        }

        @Override public Set<String> getSupportedAnnotationTypes() {
            return Set.of("*");
        }

        @Override public SourceVersion getSupportedSourceVersion() {
            return SourceVersion.latest();
        }

        @Override public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            if (classes.isEmpty() || round.processingOver()) return false;
            String text = classes.poll();
            String name = text.replaceAll("(?s).*?(?:class|record|interface) (\\w+).*", "$1");
            try (Writer file = processingEnv.getFiler().createSourceFile(name).openWriter()) {
                file.write(text);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return false;
        }
    }

    private static Compilation compile(AbstractProcessor other, String... sources) {
        List<JavaFileObject> files = Arrays.stream(sources).map(s -> JavaFileObjects.forSourceString(s.replaceAll("(?s).*?class (\\w+).*", "$1"), s)).toList();
        return javac().withProcessors(other, new BackflowProcessor()).withOptions("-Xlint:all,-processing,-options", "-Werror").compile(files);
    }

    private static List<Long> lines(Compilation compilation, String code) {
        return compilation.errors().stream().filter(e -> e.getMessage(Locale.ROOT).contains(code)).map(Diagnostic::getLineNumber).toList();
    }

    private static String method(String source) {
        return "import dev.backflow.Differentiable;\nclass A {\n  @Differentiable " + source + "\n  static double d(AGrad.FGradient g) { return g.dx(); }\n}";
    }

    @Test
    void bodiesMayNeedWhatIsWrittenLater() {
        Compilation compilation = compile(new Writing("class Unrelated {}", TABLE), method("static double f(double x) { return Table.SCALE * x; }"));
        assertThat(compilation).succeeded();
        assertThat(compilation).generatedSourceFile("AGrad");
    }

    @Test
    void signaturesMayNeedWhatIsWrittenLater() {
        assertThat(compile(new Writing("class Unrelated {}", TABLE),
            method("static double f(double x, Table[] tables) { return tables.length * x; }"))).succeeded();
    }

    @Test
    void whatNobodyWritesIsToldOnceAtItsPlace() {
        Compilation compilation = compile(new Writing("class Unrelated {}"), method("static double f(double x) { return Table.SCALE * x; }"));
        assertThat(compilation).hadErrorContaining("[UNRESOLVED] Table");
        assertEquals(List.of(3L), lines(compilation, "[UNRESOLVED]"));
    }

    @Test
    void gatesMayBeWrittenLater() {
        String gates = "@dev.backflow.GatesFor(Table.class) interface TableGates { @dev.backflow.Gate(\"2\") double twice(double x); }";
        assertThat(compile(new Writing("class Unrelated {}", gates), TABLE, method("static double f(double x) { return Table.twice(x); }"))).succeeded();
    }

    @Test
    void gatesMayNameWhatIsWrittenLater() {
        String gate = "class Late { @dev.backflow.Gate(\"Table.SCALE\") static double thrice(double x) { return 3 * x; } }";
        assertThat(compile(new Writing("class Unrelated {}", TABLE), gate)).succeeded();
        assertThat(compile(new Writing("class Unrelated {}", TABLE), gate, method("static double f(double x) { return Late.thrice(x); }"))).succeeded();
    }

    @Test
    void annotatedClassesMayBeWrittenLater() {
        Compilation compilation = compile(new Writing("class Unrelated {}", method("static double f(double x) { return x * x; }")), "class Other {}");
        assertThat(compilation).succeeded();
        assertThat(compilation).generatedSourceFile("AGrad");
    }

    @Test
    void theCompanionOfAnotherProcessorIsLeftAlone() {
        Compilation compilation = compile(new Writing("class AGrad {}"), "import dev.backflow.Differentiable;\nclass A {\n  @Differentiable static double f(double x) { return x; }\n}");
        assertThat(compilation).hadErrorContaining("[COMPANION_EXISTS]");
        assertEquals(List.of(3L), lines(compilation, "[COMPANION_EXISTS]"));
        assertThat(compilation).hadErrorCount(1);
    }
}
