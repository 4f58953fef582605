package dev.backflow.samples.adbench.growth;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Prints what Backflow adds to the time of javac, as a table: for many small methods, and for one that is longer and longer. Once for a
 * javac of its own, as a shell starts it, and once for a compiler that has compiled the same before, as the daemons of build tools do.
 */
public final class CompileTimes {
    private static final int RUNS = 5;
    private static final int METHODS_A_CLASS = 20;
    private static final int LINES_A_METHOD = 20;
    private static final int VARIABLES = 100;
    private static final String CLASS_PATH = System.getProperty("java.class.path");

    private final Random random = new Random(20);

    private CompileTimes() {}

    /** The program: the largest numbers of methods and of lines, 1000 and 5000 if there are none. */
    public static void main(String... largest) throws IOException, InterruptedException {
        int methods = largest.length > 0 ? Integer.parseInt(largest[0]) : 1000;
        int lines = largest.length > 1 ? Integer.parseInt(largest[1]) : 5000;
        System.out.println("| source | javac, s | with Backflow, s | added, s | added to a warm javac, s | lines generated |");
        System.out.println("|---|---|---|---|---|---|");
        for (int n : List.of(methods / 4, methods / 2, methods)) {
            row("%,d methods of %d lines".formatted(n, LINES_A_METHOD), n, LINES_A_METHOD);
        }
        for (int n : List.of(lines / 4, lines / 2, lines)) {
            row("one method of %,d lines".formatted(n), 1, n);
        }
    }

    private static void row(String source, int methods, int lines) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("compile-times");
        try {
            List<String> files = new ArrayList<>();
            CompileTimes texts = new CompileTimes();
            for (int first = 0; first < methods; first += METHODS_A_CLASS) {
                String name = "C" + first;
                files.add(Files.writeString(folder.resolve(name + ".java"), texts.type(name, Math.min(METHODS_A_CLASS, methods - first), lines)).toString());
            }
            Path plain = Files.createDirectory(folder.resolve("plain"));
            Path with = Files.createDirectory(folder.resolve("with"));
            double alone = least(() -> process(plain, files, "-proc:none"));
            double both = least(() -> process(with, files, "-processorpath", CLASS_PATH));
            double warm = least(() -> warm(with, files, true)) - least(() -> warm(plain, files, false));
            System.out.printf("| %s | %.1f | %.1f | %.1f | %.1f | %,d |%n", source, alone, both, both - alone, warm, generated(with));
        } finally {
            delete(folder);
        }
    }

    private interface Compilation {
        /** Whether it succeeds. */
        boolean run() throws IOException, InterruptedException;
    }

    /** The least of the times, in seconds. */
    private static double least(Compilation compilation) throws IOException, InterruptedException {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < RUNS; i++) {
            long start = System.nanoTime();
            if (!compilation.run()) {
                throw new IllegalStateException("javac found errors");
            }
            least = Math.min(least, System.nanoTime() - start);
        }
        return least / 1e9;
    }

    /** A javac of its own. */
    private static boolean process(Path target, List<String> files, String... processor) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "javac").toString(), "-nowarn", "-cp", CLASS_PATH, "-d", target.toString()));
        command.addAll(List.of(processor));
        command.addAll(files);
        return new ProcessBuilder(command).inheritIO().start().waitFor() == 0;
    }

    /** The compiler of this virtual machine. */
    private static boolean warm(Path target, List<String> files, boolean with) throws IOException {
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = javac.getStandardFileManager(null, null, null)) {
            List<String> options = List.of("-nowarn", "-cp", CLASS_PATH, "-d", target.toString());
            JavaCompiler.CompilationTask task = javac.getTask(null, manager, null, options, null, manager.getJavaFileObjectsFromStrings(files));
            task.setProcessors(with ? processors() : List.of());
            return task.call();
        }
    }

    private static List<Processor> processors() {
        return ServiceLoader.load(Processor.class).stream().filter(p -> p.type().getName().startsWith("dev.backflow.")).map(ServiceLoader.Provider::get).toList();
    }

    private static long generated(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(f -> f.toString().endsWith(".java")).mapToLong(CompileTimes::lines).sum();
        }
    }

    private static long lines(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) throws IOException {
        List<Path> all;
        try (Stream<Path> files = Files.walk(folder)) {
            all = files.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : all) {
            Files.delete(file);
        }
    }

    // ---- the sources

    private String type(String name, int methods, int lines) {
        StringBuilder text = new StringBuilder("import dev.backflow.Differentiable;\n\nfinal class " + name + " {\n");
        for (int i = 0; i < methods; i++) {
            text.append("    @Differentiable\n    static double f").append(i).append("(double x, double y, double z) {\n").append(body(lines)).append("    }\n");
        }
        return text + "}\n";
    }

    /** Arithmetic without a loop; the variables of long methods are overwritten again and again. */
    private String body(int lines) {
        List<String> recent = new ArrayList<>(List.of("x", "y", "z"));
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < lines - 1; i++) {
            String variable = "t" + i % VARIABLES;
            text.append(i < VARIABLES ? "        double " : "        ").append(variable).append(" = ").append(value(recent)).append(";\n");
            recent.add(variable);
            if (recent.size() > 6) {
                recent.remove(0);
            }
        }
        return text + "        return " + String.join(" + ", recent) + ";\n";
    }

    private String value(List<String> recent) {
        String a = recent.get(random.nextInt(recent.size()));
        String b = recent.get(random.nextInt(recent.size()));
        return switch (random.nextInt(8)) {
            case 0 -> a + " + " + b;
            case 1 -> a + " - " + b;
            case 2, 3 -> a + " * " + b;
            case 4 -> "Math.exp(-" + a + ")";
            case 5 -> "Math.sin(" + a + ")";
            case 6 -> "Math.sqrt(1 + " + a + " * " + a + ")";
            default -> a + " / (1 + " + b + " * " + b + ")";
        };
    }
}
