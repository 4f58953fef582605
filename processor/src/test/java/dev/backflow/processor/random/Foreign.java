package dev.backflow.processor.random;

import dev.backflow.processor.corpus.Compiled;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/**
 * Files that others wrote, {@linkplain Sprinkled sprinkled} with annotations and given to the processor: it may refuse what it likes,
 * but never fall over, and what it generates for a file that is Java must be Java.
 */
final class Foreign {
    private final String classPath;
    private final List<String> problems = new ArrayList<>();
    private int files;
    private int compiled;

    /** {@code classPath} is what the files need. */
    Foreign(String classPath) {
        this.classPath = classPath;
    }

    List<String> problems() {
        return problems;
    }

    @Override public String toString() {
        return files + " files, " + compiled + " of them compiled with their companions, " + problems.size() + " problems";
    }

    /** The Java files below a folder, or in a jar. */
    static List<Path> in(Path place) throws IOException {
        if (!Files.exists(place)) return List.of();
        Path root = Files.isDirectory(place) ? place : FileSystems.newFileSystem(place).getPath("/");
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(p -> p.toString().endsWith(".java") && !p.toString().endsWith("-info.java")).sorted().toList();
        }
    }

    /** Tries one file, with annotations at some of its declarations, or at all. */
    void check(Path file, long seed) {
        Optional<String> text = Sprinkled.of(moved(read(file)), 1 + (int) (seed % 3), seed);
        if (text.isEmpty()) return;
        files++;
        String name = file.getFileName().toString().replace(".java", "");
        try {
            Compiled result = Compiled.of(Map.of(packageOf(text.get()) + name, text.get()), "-Xlint:none", "-cp", classPath);
            if (result.isSuccessful()) compiled++;
            result.diagnostics().stream().filter(d -> d.getKind() == Diagnostic.Kind.ERROR).forEach(d -> judged(file, d, result));
        } catch (RuntimeException crash) {
            problems.add(file + ": " + crash + " " + crash.getCause());
        }
    }

    private void judged(Path file, Diagnostic<? extends JavaFileObject> diagnostic, Compiled result) {
        String message = diagnostic.getMessage(null);
        if (message.contains("[INTERNAL]") || isGenerated(diagnostic, result) && isOnlyGenerated(result)) problems.add(file + ":" + diagnostic.getLineNumber() + " " + message);
    }

    private static boolean isGenerated(Diagnostic<? extends JavaFileObject> diagnostic, Compiled result) {
        return diagnostic.getSource() != null && result.generated().keySet().stream().anyMatch(name -> diagnostic.getSource().getName().equals("/" + name.replace('.', '/') + ".java"));
    }

    /** Whether the compiler finds fault with nothing but what was generated. */
    private static boolean isOnlyGenerated(Compiled result) {
        return result.diagnostics().stream().filter(d -> d.getKind() == Diagnostic.Kind.ERROR && d.getSource() != null).allMatch(d -> isGenerated(d, result));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Packages of the JDK are closed: their classes move to others, next door. */
    private static String moved(String text) {
        return text.replaceFirst("(?m)^package ((java|javax|jdk|sun|com.sun)\\..*?);", "package moved.$1; import $1.*;");
    }

    private static String packageOf(String text) {
        return text.lines().filter(l -> l.matches("package [\\w.]+;.*")).findFirst().map(l -> l.replaceAll("package ([\\w.]+);.*", "$1.")).orElse("");
    }
}
