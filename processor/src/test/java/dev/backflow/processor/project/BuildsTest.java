package dev.backflow.processor.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.backflow.Differentiable;
import dev.backflow.processor.BackflowProcessor;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Builds in several steps: a library first, then what uses it; on the class path and on the module path; one file again. */
class BuildsTest {
    private static final Path SOURCES = Path.of("src/test/resources/builds");

    @TempDir
    Path folder;

    private final DiagnosticCollector<JavaFileObject> log = new DiagnosticCollector<>();

    /** With and without the names of parameters and variables in the library's class files. */
    @ParameterizedTest
    @ValueSource(strings = {"-g:none", "-g:source,lines", "-g", "-parameters", "-implicit:none"})
    void aLibraryIsCompiledFirst(String option) throws Exception {
        compile("lib", List.of(option, "-cp", runtime()), sources("lib/q"));
        compile("app", List.of(option, "-cp", path(runtime(), out("lib"))), sources("app/p"));
        Launched.java("-cp", path(runtime(), out("lib"), out("app")), "p.Main");
    }

    @Test
    void modules() throws Exception {
        compile("lib", List.of("-p", runtime()), sources("lib"));
        compile("app", List.of("-p", path(runtime(), out("lib"))), sources("app"));
        Launched.java("-p", path(runtime(), out("lib"), out("app")), "-m", "app/p.Main");
    }

    @Test
    void oneFileIsCompiledAgain() throws Exception {
        List<Path> all = Stream.concat(sources("lib/q").stream(), sources("app/p").stream()).toList();
        compile("all", List.of("-cp", runtime()), all);
        byte[] library = Files.readAllBytes(folder.resolve("all/q/LibGrad.class")), main = Files.readAllBytes(folder.resolve("all/p/MainGrad.class"));
        for (String again : List.of("lib/q", "app/p")) compile("all", List.of("-cp", path(runtime(), out("all"))), sources(again));
        assertTrue(java.util.Arrays.equals(library, Files.readAllBytes(folder.resolve("all/q/LibGrad.class"))));
        assertTrue(java.util.Arrays.equals(main, Files.readAllBytes(folder.resolve("all/p/MainGrad.class"))));
        Launched.java("-cp", path(runtime(), out("all")), "p.Main");
    }

    /** As in a folder of exercises: javac looks for sources along the class path, and must not be made to read those that nobody names. */
    @Test
    void otherSourcesLieInTheFolder() throws Exception {
        Files.writeString(folder.resolve("Broken.java"), "class Broken { not Java");
        Path exercises = Files.writeString(folder.resolve("Exercises.java"), """
            import dev.backflow.Differentiable;
            class First { @Differentiable static double f(double x) { return Math.exp(x); } }
            class Second { @Differentiable static double g(double x) { return 2 * First.f(x); } }
            """);
        compile("exercises", List.of("-cp", path(runtime(), folder.toString())), List.of(exercises));
        assertTrue(Files.exists(folder.resolve("exercises/SecondGrad.class")));
    }

    private static List<Path> sources(String of) throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES.resolve(of))) {
            return files.filter(f -> f.toString().endsWith(".java")).toList();
        }
    }

    private static String runtime() throws URISyntaxException {
        return Path.of(Differentiable.class.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
    }

    private String out(String module) {
        return folder.resolve(module).toString();
    }

    private static String path(String... parts) {
        return String.join(File.pathSeparator, parts);
    }

    private void compile(String module, List<String> options, List<Path> sources) throws IOException {
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        List<String> all = new ArrayList<>(List.of("--release", "17", "-Xlint:all,-processing,-options,-path", "-Werror", "-d", Files.createDirectories(folder.resolve(module)).toString()));
        all.addAll(options);
        try (StandardJavaFileManager files = javac.getStandardFileManager(log, Locale.ROOT, null)) {
            JavaCompiler.CompilationTask task = javac.getTask(null, files, log, all, null, files.getJavaFileObjectsFromPaths(sources));
            task.setProcessors(List.of(new BackflowProcessor()));
            assertTrue(task.call(), () -> log.getDiagnostics().toString());
        }
    }
}
