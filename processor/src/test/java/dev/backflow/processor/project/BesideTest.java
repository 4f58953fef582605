package dev.backflow.processor.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.javaparser.JavaParser;
import com.google.auto.value.AutoValue;
import com.google.auto.value.processor.AutoValueProcessor;
import dev.backflow.Differentiable;
import dev.backflow.processor.BackflowProcessor;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lombok and AutoValue on one processor path with Backflow, in any order. */
class BesideTest {
    private static final Path SOURCES = Path.of("src/test/resources");
    private static final String OURS = path(BackflowProcessor.class, Differentiable.class, JavaParser.class);
    private static final String LOMBOK = path(Value.class), AUTO_VALUE = path(AutoValueProcessor.class);

    @TempDir
    Path folder;

    private record Ended(int status, String said) {}

    @ParameterizedTest
    @ValueSource(strings = {"ours lombok autovalue", "lombok autovalue ours", "autovalue ours lombok"})
    void inAnyOrder(String order) throws Exception {
        Ended compiled = compile("beside", order);
        assertEquals(0, compiled.status, compiled.said);
        Ended run = end(List.of(tool("java"), "-cp", folder + File.pathSeparator + OURS, "p.Main"));
        assertEquals(0, run.status, run.said);
    }

    @Test
    void whatLombokAddsToAMethodIsRefused() throws Exception {
        Ended compiled = compile("beside-refused", "lombok ours");
        assertEquals(1, compiled.status, compiled.said);
        for (String place : List.of("8: error: [UNSUPPORTED] what @NonNull adds", "12: error: [UNSUPPORTED] what @SneakyThrows adds", "23: error: [UNSUPPORTED] what @Synchronized adds"))
            assertTrue(compiled.said.contains("Woven.java:" + place), compiled.said);
    }

    private Ended compile(String sources, String order) throws Exception {
        String processors = order.replace("ours", OURS).replace("lombok", LOMBOK).replace("autovalue", AUTO_VALUE).replace(" ", File.pathSeparator);
        List<String> command = new ArrayList<>(List.of(tool("javac"), "-Xlint:all,-processing,-path", "-d", folder.toString(), "-processorpath", processors,
            "-cp", String.join(File.pathSeparator, path(Differentiable.class, AutoValue.class), LOMBOK)));
        try (Stream<Path> files = Files.walk(SOURCES.resolve(sources))) {
            files.filter(f -> f.toString().endsWith(".java")).forEach(f -> command.add(f.toString()));
        }
        return end(command);
    }

    private static String tool(String name) {
        return Path.of(System.getProperty("java.home"), "bin", name).toString();
    }

    private static String path(Class<?>... of) {
        return Stream.of(of).map(BesideTest::home).collect(Collectors.joining(File.pathSeparator));
    }

    private static String home(Class<?> of) {
        try {
            return Path.of(of.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Ended end(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), said);
    }
}
