package dev.backflow.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.backflow.processor.corpus.Compiled;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever goes wrong, the compiler goes on and says where; and what lies about from earlier compilations is no matter. */
class FaultsTest {
    private static final String SQUARE = "import dev.backflow.Differentiable;\nclass A {\n  @Differentiable\n  static double f(double x) {\n    return x * x;\n  }\n}\n";

    @TempDir
    Path folder;

    private final DiagnosticCollector<JavaFileObject> log = new DiagnosticCollector<>();

    @Test
    void aFaultIsOneErrorAtTheMethod() {
        JavaFileObject torn = new SimpleJavaFileObject(URI.create("string:///A.java"), JavaFileObject.Kind.SOURCE) {
            private boolean wasRead;

            @Override public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                String text = wasRead ? SQUARE.replace("return x", "return )") : SQUARE;
                wasRead = true;
                return text;
            }
        };
        assertFalse(compile(List.of(), List.of(), torn));
        List<Diagnostic<? extends JavaFileObject>> errors = log.getDiagnostics().stream().filter(d -> d.getKind() == Diagnostic.Kind.ERROR).toList();
        assertEquals(1, errors.size(), errors::toString);
        assertEquals(4, errors.get(0).getLineNumber());
        assertTrue(errors.get(0).getMessage(Locale.ROOT).startsWith("[INTERNAL] Backflow failed on f: java.lang.IllegalStateException: the source cannot be parsed"), errors::toString);
    }

    @Test
    void aClassWithoutSourceIsRefused() throws IOException {
        assertTrue(compile(List.of("-proc:none"), List.of(), file("A.java", SQUARE)));
        Files.delete(folder.resolve("A.java"));
        assertFalse(compile(List.of("-proc:only"), List.of("A")));
        assertTrue(log.getDiagnostics().toString().contains("[NO_SOURCE]"), () -> log.getDiagnostics().toString());
    }

    @Test
    void compilingTwiceIntoOneFolderGivesTheSame() throws IOException {
        assertTrue(compile(List.of(), List.of(), file("A.java", SQUARE)));
        byte[] first = Files.readAllBytes(folder.resolve("AGrad.class"));
        Files.delete(folder.resolve("AGrad.java"));
        assertTrue(compile(List.of(), List.of(), file("A.java", SQUARE)), () -> log.getDiagnostics().toString());
        assertEquals(0, Arrays.compare(first, Files.readAllBytes(folder.resolve("AGrad.class"))));
    }

    @Test
    void escapesStayEscapesWhereTheEncodingNeedsThem() throws IOException {
        String source = SQUARE.replace("return x * x", "double \\u03c3 = 2 * x; return \\u03c3 * x");
        assertTrue(compile(List.of("-encoding", "US-ASCII", "-Xlint:all,-options", "-Werror"), List.of(), file("A.java", source)), () -> log.getDiagnostics().toString());
        String generated = Files.readString(folder.resolve("AGrad.java"));
        assertTrue(generated.contains("double \\u03c3 = 2 * x;"), generated);
    }

    @Test
    void warningsAreSuppressedWhereTheyStand() {
        Compiled compiled = Compiled.of("A", """
            import dev.backflow.Differentiable;
            class A {
              @Differentiable @SuppressWarnings("backflow") static double f(double x) { return Math.floor(x); }
              @Differentiable static double g(double x) { return Math.floor(x); }
            }
            """);
        List<Long> lines = compiled.diagnostics().stream().filter(d -> d.getMessage(Locale.ROOT).contains("[ZERO_GRADIENT]")).map(Diagnostic::getLineNumber).toList();
        assertEquals(List.of(4L), lines);
    }

    @Test
    void whatOnlyTheGradientShowsIsToldAlongWithTheRest() {
        Compiled compiled = Compiled.of("A", """
            import dev.backflow.Differentiable;
            class A {
              @Differentiable static double f(double x) { try { return x; } finally { x = 1; } }
              @Differentiable static double g(double x) { return Double.valueOf(x); }
            }
            """);
        assertTrue(compiled.messages().contains("[TRY]") && compiled.messages().contains("[BOXED]"), compiled::messages);
    }

    private JavaFileObject file(String name, String text) throws IOException {
        Path path = Files.writeString(folder.resolve(name), text);
        return new SimpleJavaFileObject(path.toUri(), JavaFileObject.Kind.SOURCE) {
            @Override public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return text;
            }
        };
    }

    private boolean compile(List<String> options, List<String> classes, JavaFileObject... sources) {
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        StandardJavaFileManager files = javac.getStandardFileManager(log, Locale.ROOT, null);
        List<String> all = Stream.concat(options.stream(), Stream.of("-d", folder.toString(), "-cp", folder + java.io.File.pathSeparator + System.getProperty("java.class.path"))).toList();
        JavaCompiler.CompilationTask task = javac.getTask(null, files, log, all, classes, List.of(sources));
        if (!options.contains("-proc:none")) task.setProcessors(List.of(new BackflowProcessor()));
        return task.call();
    }
}
