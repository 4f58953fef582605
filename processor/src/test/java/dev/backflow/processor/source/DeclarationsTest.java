package dev.backflow.processor.source;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.backflow.processor.corpus.Compiled;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The source of a method is found among overloads and nested types, however it is written. */
class DeclarationsTest {
    @Test
    void everyMethodHasItsOwnSource() throws Exception {
        Compiled compiled = Compiled.of("Declared", Files.readString(Path.of("src/test/resources/declarations/Declared.java")));
        assertTrue(compiled.isSuccessful(), compiled::messages);
        Method slopes = compiled.load("Declared").getDeclaredMethod("slopes");
        slopes.setAccessible(true);
        assertArrayEquals(IntStream.rangeClosed(1, 20).asDoubleStream().toArray(), (double[]) slopes.invoke(null));
    }
}
