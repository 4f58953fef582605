package dev.backflow.processor.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.backflow.processor.BackflowProcessor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Eclipse's compiler: no trees, and still the same gradients; errors stand at the method, and name the line. */
class EclipseTest {
    @TempDir
    Path folder;

    private final DiagnosticCollector<JavaFileObject> log = new DiagnosticCollector<>();

    @Test
    void theCorpusGivesTheSameText() throws IOException {
        try (Stream<Path> cases = Files.list(Path.of("src/test/resources/corpus"))) {
            for (Path one : cases.sorted().toList()) {
                String name = one.getFileName().toString();
                Path golden = one.resolve(name + "Grad.java");
                assertTrue(compile(name, Files.readString(one.resolve(name + ".java"))), () -> name + ": " + log.getDiagnostics());
                if (Files.exists(golden)) assertEquals(Files.readString(golden), Files.readString(folder.resolve("generated").resolve(name + "Grad.java")));
            }
        }
    }

    @Test
    void errorsNameTheirLine() throws IOException {
        boolean compiled = compile("Guarded", """
            import dev.backflow.Differentiable;

            class Guarded {
                @Differentiable
                static double first(double[] x) {
                    double y = x[0];
                    try {
                        return y * y;
                    } finally {
                        y = 0;
                    }
                }
            }
            """);
        assertTrue(!compiled);
        List<String> messages = log.getDiagnostics().stream().filter(d -> d.getKind() == Diagnostic.Kind.ERROR && d.getLineNumber() == 5).map(d -> d.getMessage(Locale.ROOT)).toList();
        assertTrue(messages.stream().anyMatch(m -> m.contains("line 7: [TRY]")), () -> log.getDiagnostics().toString());
    }

    @Test
    void theNameOfTheCompanionMayBeTaken() throws IOException {
        String square = "import dev.backflow.Differentiable;\nclass A {\n  @Differentiable static double f(double x) { return x * x; }\n}\n";
        assertTrue(!compile("A", square + "class AGrad {}\n"));
        assertTrue(log.getDiagnostics().stream().anyMatch(d -> d.getMessage(Locale.ROOT).contains("[COMPANION_EXISTS]") && d.getLineNumber() == 3), () -> log.getDiagnostics().toString());
    }

    private boolean compile(String name, String text) throws IOException {
        Path source = Files.createDirectories(folder.resolve("sources")).resolve(name + ".java");
        Files.writeString(source, text);
        List<String> options = List.of("-source", "17", "-target", "17", "-proceedOnError", "-cp", System.getProperty("java.class.path"),
            "-s", Files.createDirectories(folder.resolve("generated")).toString(), "-d", Files.createDirectories(folder.resolve("classes")).toString());
        JavaCompiler eclipse = new EclipseCompiler();
        try (StandardJavaFileManager files = eclipse.getStandardFileManager(log, Locale.ROOT, null)) {
            JavaCompiler.CompilationTask task = eclipse.getTask(null, files, log, options, null, files.getJavaFileObjects(source));
            task.setProcessors(List.of(new BackflowProcessor()));
            return task.call() && log.getDiagnostics().stream().noneMatch(d -> d.getKind() == Diagnostic.Kind.ERROR);
        }
    }
}
