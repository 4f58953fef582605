package dev.backflow.processor.project;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A folder of sources that are compiled together; its class {@code Main} checks itself. */
public record Project(String name, Map<String, String> sources) {
    private static final Path PROJECTS = Path.of("src/test/resources/projects");

    /** All projects, in the order of their names. */
    public static List<Project> all() throws IOException {
        try (Stream<Path> folders = Files.list(PROJECTS)) {
            return folders.sorted().map(Project::of).toList();
        }
    }

    private static Project of(Path folder) {
        Map<String, String> sources = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList())
                sources.put(folder.relativize(file).toString().replace(".java", "").replace(java.io.File.separatorChar, '.'), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Project(folder.getFileName().toString(), sources);
    }

    /** The name of the class that checks. */
    public String main() {
        return sources.keySet().stream().filter(n -> n.equals("Main") || n.endsWith(".Main")).findFirst().orElseThrow();
    }

    /** Runs {@code Main.check()}. */
    public static void check(Class<?> main) throws Throwable {
        Method check = main.getDeclaredMethod("check");
        check.setAccessible(true);
        try {
            check.invoke(null);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
