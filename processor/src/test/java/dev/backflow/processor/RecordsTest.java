package dev.backflow.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Records that stand in other files, other packages and other jars. */
class RecordsTest {
    private static final String VEC = """
        package geo;
        public record Vec(double x, double y) {
          public static final Vec ONE = new Vec(1, 1);
        }
        """;
    private static final String LENGTHS = """
        package geo;
        import dev.backflow.Differentiable;
        public final class Lengths {
          @Differentiable public static double square(Vec v) { return v.x() * v.x() + v.y() * v.y(); }
          @Differentiable public static Vec turned(Vec v, double k) { return new Vec(-k * v.y(), k * v.x()); }
        }
        """;
    private static final String USE = """
        package app;
        import dev.backflow.Differentiable;
        import geo.Lengths;
        import geo.Vec;
        public class Use {
          @Differentiable
          public static double f(Vec v, double k) {
            Vec sum = Vec.ONE;
            for (int i = 0; i < 2; i++) sum = new Vec(sum.x() + v.x(), sum.y() * v.y());
            return Lengths.square(Lengths.turned(sum, k));
          }
          public static double[] slopes() {
            UseGrad.FGradient g = UseGrad.f(new Vec(2, 3), 0.5);
            return new double[] {g.dv().x(), g.dv().y(), g.dk()};
          }
        }
        """;
    /** {@code k² ((1 + 2x)² + y⁴)} at (2, 3, 0.5). */
    private static final List<Double> SLOPES = List.of(0.25 * 2 * 5 * 2, 0.25 * 4 * 27, 2 * 0.5 * (25 + 81.0));

    @TempDir Path folder;

    @Test
    void inOneCompilation() throws Exception {
        Path all = compiled("all", "", "geo/Vec.java", VEC, "geo/Lengths.java", LENGTHS, "app/Use.java", USE);
        assertEquals(SLOPES, slopes(all));
    }

    @Test
    void inAnotherJarThatWasCompiledWithBackflow() throws Exception {
        Path library = compiled("library", "", "geo/Vec.java", VEC, "geo/Lengths.java", LENGTHS);
        Path use = compiled("use", library.toString(), "app/Use.java", USE);
        assertFalse(Files.exists(use.resolve("geo")));
        assertEquals(SLOPES, slopes(use, library));
    }

    @Test
    void inAnotherJarThatWasNot() throws Exception {
        Path library = compiled("library", "", "geo/Vec.java", VEC);
        StringWriter log = new StringWriter();
        String use = USE.replace("Lengths.square(Lengths.turned(sum, k))", "k * sum.x()").replace("import geo.Lengths;", "");
        assertFalse(compile(folder.resolve("use"), library.toString(), log, "app/Use.java", use));
        assertTrue(log.toString().contains("[RECORD] the record Vec comes without its source"), log::toString);
    }

    private Path compiled(String name, String classPath, String... files) throws IOException {
        Path out = folder.resolve(name);
        StringWriter log = new StringWriter();
        assertTrue(compile(out, classPath, log, files), log::toString);
        return out;
    }

    private boolean compile(Path out, String classPath, StringWriter log, String... files) throws IOException {
        List<Path> sources = new ArrayList<>();
        for (int i = 0; i < files.length; i += 2) {
            Path source = folder.resolve("source-" + out.getFileName()).resolve(files[i]);
            Files.createDirectories(source.getParent());
            sources.add(Files.writeString(source, files[i + 1]));
        }
        Files.createDirectories(out);
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = javac.getStandardFileManager(null, null, null)) {
            String path = System.getProperty("java.class.path") + (classPath.isEmpty() ? "" : java.io.File.pathSeparator + classPath);
            List<String> options = List.of("-d", out.toString(), "-classpath", path, "-Xlint:all", "-Xlint:-processing", "-Xlint:-path", "-Xlint:-options");
            JavaCompiler.CompilationTask task = javac.getTask(log, manager, null, options, null, manager.getJavaFileObjectsFromPaths(sources));
            task.setProcessors(List.of(new BackflowProcessor()));
            return task.call();
        }
    }

    private static List<Double> slopes(Path... classes) throws Exception {
        URL[] urls = new URL[classes.length];
        for (int i = 0; i < urls.length; i++) urls[i] = classes[i].toUri().toURL();
        try (URLClassLoader loader = new URLClassLoader(urls, RecordsTest.class.getClassLoader())) {
            double[] slopes = (double[]) loader.loadClass("app.Use").getMethod("slopes").invoke(null);
            return java.util.Arrays.stream(slopes).boxed().toList();
        }
    }
}
