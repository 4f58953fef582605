package dev.backflow.processor.random;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/**
 * Files that were not written for the processor, with annotations anywhere: some of our own, and by {@code mvn verify -Plong} those of
 * the JDK and of the libraries whose sources are in the local Maven repository.
 */
class ForeignTest {
    private static final long SEED = Long.getLong("backflow.seed", 1);
    private static final int FILES = Integer.getInteger("backflow.foreign", 8);

    @Test
    void ownSourcesDoNotMakeTheProcessorFail() throws IOException {
        Foreign foreign = new Foreign(System.getProperty("java.class.path"));
        for (String place : List.of("src/main/java", "src/test/java", "src/test/resources/corpus")) some(foreign, Path.of(place));
        assertEquals(List.of(), foreign.problems(), foreign::toString);
    }

    @Test
    void librariesDoNotMakeTheProcessorFail(TestReporter reporter) throws IOException {
        assumeTrue(Boolean.getBoolean("backflow.libraries"), "without -Plong");
        List<Path> found = sources();
        assumeTrue(!found.isEmpty(), "no sources of the JDK or of libraries");
        for (Path sources : found) {
            Foreign foreign = new Foreign(sources.toString().replace("-sources.jar", ".jar"));
            some(foreign, sources);
            reporter.publishEntry(sources.getFileName().toString(), foreign.toString());
            assertEquals(List.of(), foreign.problems());
        }
    }

    private static void some(Foreign foreign, Path place) throws IOException {
        List<Path> files = Foreign.in(place);
        assertTrue(!files.isEmpty(), place::toString);
        int step = Math.max(1, files.size() / FILES);
        for (int i = (int) (SEED % step); i < files.size(); i += step) foreign.check(files.get(i), SEED + i);
    }

    private static List<Path> sources() throws IOException {
        Path jdk = Path.of(System.getProperty("java.home"), "lib", "src.zip"), repository = Path.of(System.getProperty("user.home"), ".m2", "repository");
        try (Stream<Path> found = Files.walk(repository)) {
            Stream<Path> jars = found.filter(p -> p.toString().endsWith("-sources.jar"));
            return Stream.concat(Stream.of(jdk).filter(Files::exists), jars).sorted().toList();
        }
    }
}
