package dev.backflow.processor.random;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

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
    void librariesDoNotMakeTheProcessorFail() throws IOException {
        if (!Boolean.getBoolean("backflow.libraries")) return;
        for (Path sources : sources()) {
            Foreign foreign = new Foreign(sources.toString().replace("-sources.jar", ".jar"));
            some(foreign, sources);
            System.out.println(sources.getFileName() + ": " + foreign);
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
            List<Path> all = Stream.concat(Stream.of(jdk).filter(Files::exists), jars).sorted().toList();
            if (all.isEmpty()) System.out.println("no sources to try below " + jdk + " and " + repository);
            return all;
        }
    }
}
