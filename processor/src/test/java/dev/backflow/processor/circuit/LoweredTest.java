package dev.backflow.processor.circuit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.backflow.processor.corpus.Compiled;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Lowered methods are well formed, and the interpreter does with them what Java does: result, arguments and exceptions, to the bit. */
class LoweredTest {
    private static final int RUNS = 50;

    private static Map<String, Program> programs;
    private static Class<?> original;

    @BeforeAll
    static void lower() throws IOException {
        Programs lowering = new Programs();
        try (InputStream text = LoweredTest.class.getResourceAsStream("/lowering/Nasty.java")) {
            Compiled compiled = Compiled.with(lowering, Map.of("nasty.Nasty", new String(text.readAllBytes(), StandardCharsets.UTF_8)));
            original = compiled.load("nasty.Nasty");
            programs = lowering.programs();
        }
    }

    static Stream<Method> methods() {
        return Arrays.stream(original.getDeclaredMethods()).filter(m -> m.getParameterCount() == 4 && programs.containsKey(m.getName()));
    }

    @Test
    void areWellFormed() {
        programs.forEach((name, program) -> assertEquals(List.of(), Verifier.problems(program), () -> Printer.print(program)));
    }

    @ParameterizedTest
    @MethodSource("methods")
    void runAsJavaDoes(Method method) {
        method.setAccessible(true);
        Interpreter interpreter = Interpreter.of(programs.get(method.getName()), original);
        Random random = new Random(42);
        for (int i = 0; i < RUNS; i++) {
            double x = random.nextGaussian(), y = 10 * random.nextGaussian();
            int n = random.nextInt(6);
            double[] a = random.doubles(5, -3, 4).toArray(), b = a.clone();
            String expected = outcome(() -> method.invoke(null, x, y, n, a), a), actual = outcome(() -> interpreter.run(x, y, n, b), b);
            assertEquals(expected, actual, () -> Printer.print(programs.get(method.getName())));
        }
    }

    @FunctionalInterface
    private interface Code {
        Object run() throws ReflectiveOperationException;
    }

    private static String outcome(Code code, double[] a) {
        try {
            Object result = code.run();
            return (result instanceof double[] array ? Arrays.toString(array) : String.valueOf(result)) + Arrays.toString(a);
        } catch (InvocationTargetException e) {
            return e.getCause().getClass() + Arrays.toString(a);
        } catch (ReflectiveOperationException | RuntimeException | Error e) {
            return e.getClass() + Arrays.toString(a);
        }
    }
}
