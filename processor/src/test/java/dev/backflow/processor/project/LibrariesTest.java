package dev.backflow.processor.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.backflow.Differentiable;
import dev.backflow.processor.BackflowProcessor;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Methods of a library that was compiled without Backflow, in a jar with its sources beside it. */
class LibrariesTest {
    private static final Path SOURCES = Path.of("src/test/resources/libraries");

    @TempDir
    Path folder;

    private DiagnosticCollector<JavaFileObject> log = new DiagnosticCollector<>();

    /** As Maven keeps them, and as Gradle does. */
    @ParameterizedTest
    @ValueSource(strings = {"lib-1.0-sources.jar", "../0123456789abcdef0123456789abcdef01234567/lib-1.0-sources.jar"})
    void sourcesBeside(String sources) throws Exception {
        Path jar = library("89abcdef0123456789abcdef0123456789abcdef/lib-1.0.jar", List.of("-g"));
        pack(SOURCES.resolve("lib"), jar.resolveSibling(sources).normalize());
        assertTrue(app("-cp", path(runtime(), jar)), this::said);
        Launched.java("-cp", path(runtime(), jar, folder.resolve("app")), "p.Main");
        Launched.java("-ea:q...", "-cp", path(runtime(), jar, folder.resolve("app")), "p.Main");
    }

    /** What is private to another module stays so: methods that need it are called as they are. */
    @Test
    void modules() throws Exception {
        Path jar = library("lib-1.0.jar", List.of("-g"), SOURCES.resolve("lib"), SOURCES.resolve("module-lib"));
        pack(SOURCES.resolve("lib"), jar.resolveSibling("lib-1.0-sources.jar"));
        assertTrue(compile(List.of(SOURCES.resolve("module-app")), folder.resolve("app"), List.of("-p", path(runtime(), jar)), List.of(new BackflowProcessor())), this::said);
        Launched.java("-p", path(runtime(), jar, folder.resolve("app")), "-m", "app/p.Main");
        assertEquals(false, compile(List.of(SOURCES.resolve("module-app"), SOURCES.resolve("module-refused")), folder.resolve("app"), List.of("-p", path(runtime(), jar)), List.of(new BackflowProcessor())));
        assertTrue(said().contains("[NO_GATE] q.Lib.smooth has neither a gate nor source in this file (the source of its library: [UNSUPPORTED] the field TABLE of another module"), this::said);
    }

    /** Without sources; of what is not released; without the lines in the class files. */
    @ParameterizedTest
    @ValueSource(strings = {"lib-1.0.jar -g other", "lib-1.0-SNAPSHOT.jar -g lib-1.0-SNAPSHOT", "lib-1.0.jar -g:none lib-1.0"})
    void otherwiseThereIsNoSource(String how) throws Exception {
        String[] parts = how.split(" ");
        Path jar = library(parts[0], List.of(parts[1]));
        pack(SOURCES.resolve("lib"), jar.resolveSibling(parts[2] + "-sources.jar"));
        refused(jar);
    }

    /** Sources that are not those of the classes, as their lines tell. */
    @Test
    void otherSources() throws Exception {
        Path jar = library("lib-1.0.jar", List.of("-g"));
        Path other = folder.resolve("other/q/Lib.java");
        Files.createDirectories(other.getParent());
        Files.writeString(other, Files.readString(SOURCES.resolve("lib/q/Lib.java")).replace("private static int calls;\n", "private static int calls;\n\n"));
        pack(folder.resolve("other"), jar.resolveSibling("lib-1.0-sources.jar"));
        refused(jar);
    }

    /** The message says what stands in the way. */
    @Test
    void sourceThatCannotBeDifferentiated() throws Exception {
        Path jar = library("lib-1.0.jar", List.of("-g"));
        pack(SOURCES.resolve("lib"), jar.resolveSibling("lib-1.0-sources.jar"));
        assertEquals(false, compile(List.of(SOURCES.resolve("refused")), folder.resolve("refused"), List.of("-cp", path(runtime(), jar)), List.of(new BackflowProcessor())));
        assertTrue(said().contains("Refused.java:11: error: [NO_GATE] q.Lib.guarded has neither a gate nor source in this file (the source of its library: [TRY] a try statement cannot be differentiated), and"), this::said);
        for (String other : List.of("16: error: [NO_GATE] q.Lib.guarded has", "22: error: [NO_GATE] add has", "28: error: [NO_GATE] of has", "35: error: [NO_GATE] of has"))
            assertTrue(said().contains("Refused.java:" + other), this::said);
    }

    private void refused(Path jar) throws Exception {
        assertEquals(false, app("-cp", path(runtime(), jar)));
        assertTrue(said().contains("[NO_GATE] q.Lib.smooth has neither a gate nor source"), this::said);
    }

    private boolean app(String... options) throws IOException {
        return compile(List.of(SOURCES.resolve("app")), folder.resolve("app"), List.of(options), List.of(new BackflowProcessor()));
    }

    private Path library(String name, List<String> options) throws Exception {
        return library(name, options, SOURCES.resolve("lib"));
    }

    private Path library(String name, List<String> options, Path... sources) throws Exception {
        assertTrue(compile(List.of(sources), folder.resolve("lib"), options, List.of()), this::said);
        return pack(folder.resolve("lib"), folder.resolve(name));
    }

    private static Path pack(Path from, Path jar) throws IOException {
        Files.createDirectories(jar.getParent());
        try (OutputStream file = Files.newOutputStream(jar); JarOutputStream out = new JarOutputStream(file); Stream<Path> all = Files.walk(from)) {
            for (Path each : all.filter(Files::isRegularFile).toList()) {
                out.putNextEntry(new JarEntry(from.relativize(each).toString().replace(File.separatorChar, '/')));
                out.write(Files.readAllBytes(each));
            }
        }
        return jar;
    }

    private String said() {
        return log.getDiagnostics().toString();
    }

    private static String path(Path... parts) {
        return Stream.of(parts).map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    private static Path runtime() {
        try {
            return Path.of(Differentiable.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean compile(List<Path> from, Path into, List<String> options, List<Processor> processors) throws IOException {
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        List<String> all = new ArrayList<>(List.of("--release", "17", "-Xlint:all,-processing,-options,-path", "-Werror", "-d", Files.createDirectories(into).toString()));
        all.addAll(options);
        log = new DiagnosticCollector<>();
        List<Path> sources = new ArrayList<>();
        for (Path folder : from)
            try (Stream<Path> files = Files.walk(folder)) {
                files.filter(f -> f.toString().endsWith(".java")).forEach(sources::add);
            }
        try (StandardJavaFileManager files = javac.getStandardFileManager(log, Locale.ROOT, null)) {
            JavaCompiler.CompilationTask task = javac.getTask(null, files, log, all, null, files.getJavaFileObjectsFromPaths(sources));
            task.setProcessors(processors);
            return task.call();
        }
    }
}
