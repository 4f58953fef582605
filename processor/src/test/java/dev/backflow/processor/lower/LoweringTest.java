package dev.backflow.processor.lower;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.backflow.processor.corpus.Compiled;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * A circuit that has just been lowered does exactly what its method does: result, arguments and exceptions, to the bit. (What is
 * said of a null names a variable, which may be one of ours.)
 */
class LoweringTest {
    private static final int RUNS = 200;

    @TestFactory Stream<DynamicTest> circuitsDoWhatTheirMethodsDo() throws IOException {
        Compiled compiled = compiled();
        Class<?> original = compiled.load("nasty.Nasty"), lowered = compiled.load("nasty.NastyPrimal");
        return Arrays.stream(original.getDeclaredMethods()).filter(m -> m.getParameterCount() == 4)
            .map(m -> DynamicTest.dynamicTest(m.getName(), () -> compare(m, lowered.getDeclaredMethod(m.getName(), m.getParameterTypes()))));
    }

    static Compiled compiled() throws IOException {
        try (InputStream text = LoweringTest.class.getResourceAsStream("/lowering/Nasty.java")) {
            Map<String, String> sources = Map.of("nasty.Nasty", new String(text.readAllBytes(), StandardCharsets.UTF_8));
            Compiled compiled = Compiled.with(new Primals(), sources);
            if (!compiled.isSuccessful()) throw new AssertionError(compiled.messages());
            return compiled;
        }
    }

    private static void compare(Method original, Method lowered) throws IllegalAccessException {
        Random random = new Random(42);
        for (int i = 0; i < RUNS; i++) {
            double x = random.nextGaussian(), y = 10 * random.nextGaussian();
            int n = random.nextInt(6);
            double[] a = random.doubles(5, -3, 4).toArray();
            assertEquals(outcome(original, x, y, n, a.clone()), outcome(lowered, x, y, n, a.clone()));
        }
    }

    private static String outcome(Method method, double x, double y, int n, double[] a) throws IllegalAccessException {
        method.setAccessible(true);
        try {
            Object result = method.invoke(null, x, y, n, a);
            return (result instanceof double[] array ? Arrays.toString(array) : String.valueOf(result)) + Arrays.toString(a);
        } catch (InvocationTargetException e) {
            Throwable cause = e.getCause();
            return (cause instanceof NullPointerException ? "null" : cause) + Arrays.toString(a);
        }
    }
}
