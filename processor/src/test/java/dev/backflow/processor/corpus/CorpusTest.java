package dev.backflow.processor.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.backflow.Differentiable;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The corpus: a folder a case, with the class to differentiate ({@code Name.java}) and, where the text matters, the companion
 * expected ({@code NameGrad.java}). Every case is checked at random points. {@code -Dbackflow.rewrite=true} rewrites the
 * companions that are there.
 */
class CorpusTest {
    private static final Path CORPUS = Path.of("src/test/resources/corpus");

    @TestFactory
    Stream<DynamicTest> cases() throws IOException {
        try (Stream<Path> folders = Files.list(CORPUS)) {
            return folders.sorted().toList().stream().map(folder -> DynamicTest.dynamicTest(folder.getFileName().toString(), () -> check(folder)));
        }
    }

    private static void check(Path folder) throws Exception {
        Path source = source(folder);
        String name = source.getFileName().toString().replace(".java", "");
        String text = Files.readString(source);
        Compiled compiled = Compiled.of(name, text);
        assertTrue(compiled.isSuccessful(), compiled::messages);
        golden(folder.resolve(name + "Grad.java"), compiled.generated().get(name + "Grad"));
        Compiled everything = Compiled.of(name, text, "-Abackflow.analysis=off");
        assertTrue(everything.isSuccessful(), everything::messages);
        for (Method method : compiled.load(name).getDeclaredMethods()) if (isDifferentiable(text, method)) points(name, method, compiled, everything, text);
    }

    /** The annotation is not kept at run time. */
    private static boolean isDifferentiable(String text, Method method) {
        String annotation = "@" + Differentiable.class.getSimpleName();
        return text.replaceAll("\\s+", " ").matches(".*" + annotation + "(\\(.*?\\))? ((public|private|protected) )?static [\\w\\[\\]]+ " + method.getName() + "\\(.*");
    }

    private static Path source(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.toString().endsWith(".java") && !f.toString().endsWith("Grad.java")).findFirst().orElseThrow();
        }
    }

    private static void golden(Path file, String text) throws IOException {
        if (!Files.exists(file)) return;
        if (Boolean.getBoolean("backflow.rewrite")) Files.writeString(file, text);
        assertEquals(Files.readString(file), text);
    }

    private static void points(String name, Method method, Compiled compiled, Compiled everything, String text) throws Exception {
        Agreement agreement = new Agreement(method, compiled.load(name + "Grad"), text);
        Method twin = Arrays.stream(everything.load(name).getDeclaredMethods()).filter(m -> m.toString().equals(method.toString())).findFirst().orElseThrow();
        Agreement other = new Agreement(twin, everything.load(name + "Grad"), text);
        List<Object[]> points = Points.of(method, 20), same = Points.of(twin, 20);
        for (int i = 0; i < points.size(); i++) {
            Object[] point = points.get(i), again = same.get(i);
            assertEquals(Optional.empty(), agreement.problem(point), () -> method + " at " + Arrays.deepToString(point));
            assertTrue(Agreement.agree(agreement.gradient(point), other.gradient(again)), () -> method + ", analyses on and off, at " + Arrays.deepToString(point));
        }
    }
}
