package dev.backflow.processor.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.backflow.processor.BackflowProcessor;
import dev.backflow.processor.project.Project;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
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

    @TestFactory
    Stream<DynamicTest> theProjectsRunAlike() throws IOException {
        return Project.all().stream().map(project -> DynamicTest.dynamicTest(project.name(), () -> {
            Path out = folder.resolve(project.name());
            assertTrue(compile(out, project.sources()), () -> log.getDiagnostics().toString());
            try (URLClassLoader loader = new URLClassLoader(new URL[] {out.resolve("classes").toUri().toURL()}, EclipseTest.class.getClassLoader())) {
                Project.check(loader.loadClass(project.main()));
            }
        }));
    }

    private boolean compile(String name, String text) throws IOException {
        return compile(folder, Map.of(name, text));
    }

    private boolean compile(Path into, Map<String, String> texts) throws IOException {
        List<Path> sources = new ArrayList<>();
        for (Map.Entry<String, String> text : texts.entrySet()) {
            Path source = into.resolve("sources").resolve(text.getKey().replace('.', '/') + ".java");
            Files.createDirectories(source.getParent());
            sources.add(Files.writeString(source, text.getValue()));
        }
        List<String> options = List.of("-source", "17", "-target", "17", "-encoding", "UTF-8", "-g", "-proceedOnError", "-cp", System.getProperty("java.class.path"),
            "-s", Files.createDirectories(into.resolve("generated")).toString(), "-d", Files.createDirectories(into.resolve("classes")).toString());
        JavaCompiler eclipse = new EclipseCompiler();
        try (StandardJavaFileManager files = eclipse.getStandardFileManager(log, Locale.ROOT, StandardCharsets.UTF_8)) {
            JavaCompiler.CompilationTask task = eclipse.getTask(null, files, log, options, null, files.getJavaFileObjectsFromPaths(sources));
            task.setProcessors(List.of(new BackflowProcessor()));
            return task.call() && log.getDiagnostics().stream().noneMatch(d -> d.getKind() == Diagnostic.Kind.ERROR);
        }
    }
}
