package dev.backflow.processor.declared;

import dev.backflow.processor.BackflowProcessor;
import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;

/** A module of a build: sources compiled into a folder of their own, with the folders of other modules on the class path. */
final class Module {
    private final Path classes;
    private final List<Path> path;
    private final DiagnosticCollector<JavaFileObject> log = new DiagnosticCollector<>();

    Module(Path classes, Module... others) {
        this.classes = classes;
        this.path = Stream.of(others).map(m -> m.classes).toList();
    }

    /** Compiles sources, each beginning with the path of its file in a comment; whether that went well. */
    boolean compile(JavaCompiler compiler, List<String> options, String... sources) throws IOException {
        List<Path> files = new ArrayList<>();
        for (String source : sources) {
            Path file = classes.resolveSibling(classes.getFileName() + "-sources").resolve(source.lines().findFirst().orElseThrow().replace("// ", ""));
            Files.createDirectories(file.getParent());
            files.add(Files.writeString(file, source));
        }
        Files.createDirectories(classes);
        Path generated = Files.createDirectories(classes.resolveSibling(classes.getFileName() + "-generated"));
        List<String> all = new ArrayList<>(List.of("-d", classes.toString(), "-s", generated.toString(), "-cp", classPath()));
        all.addAll(options);
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(log, Locale.ROOT, null)) {
            JavaCompiler.CompilationTask task = compiler.getTask(null, manager, log, all, null, manager.getJavaFileObjectsFromPaths(files));
            if (!options.contains("-proc:none")) task.setProcessors(List.of(new BackflowProcessor()));
            return task.call() && errors().isEmpty();
        }
    }

    private String classPath() {
        return Stream.concat(path.stream().map(Path::toString), Stream.of(System.getProperty("java.class.path"))).collect(Collectors.joining(File.pathSeparator));
    }

    /** What the compiler reported: line, column and message of each error, and of the warnings that make one. */
    List<String> errors() {
        boolean errors = log.getDiagnostics().stream().anyMatch(d -> d.getKind() == Diagnostic.Kind.ERROR);
        return log.getDiagnostics().stream().filter(d -> d.getKind() == Diagnostic.Kind.ERROR || errors && d.getKind() != Diagnostic.Kind.NOTE)
            .map(d -> d.getLineNumber() + ":" + d.getColumnNumber() + " " + d.getMessage(Locale.ROOT)).toList();
    }

    /** The value of a static {@code double} method without parameters. */
    double call(String type, String method) throws Exception {
        List<URL> urls = new ArrayList<>(List.of(classes.toUri().toURL()));
        for (Path other : path) urls.add(other.toUri().toURL());
        try (URLClassLoader loader = new URLClassLoader(urls.toArray(URL[]::new), Module.class.getClassLoader())) {
            return (double) loader.loadClass(type).getMethod(method).invoke(null);
        }
    }
}
