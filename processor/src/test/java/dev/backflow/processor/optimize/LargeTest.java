package dev.backflow.processor.optimize;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.backflow.processor.corpus.Agreement;
import dev.backflow.processor.corpus.Compiled;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Long methods: right as short ones are, in methods that HotSpot compiles. {@code -Dbackflow.large=1500} makes them as long as Java allows; javac wants a deep stack for that, {@code JDK_JAVA_OPTIONS=-Xss900m}. */
class LargeTest {
    private static final int STATEMENTS = Integer.getInteger("backflow.large", 130), MORE_STATEMENTS = Math.max(STATEMENTS, 300), LEVELS = 60, PARAMETERS = 40, LONGEST = 8000;

    @Timeout(300)
    @Test void longMethodsAreCutIntoPartsThatTheVirtualMachineCompiles() throws Exception {
        String text = "import dev.backflow.Differentiable;\nfinal class Large {\n" + methods().entrySet().stream()
            .map(m -> "@Differentiable\nstatic double " + m.getKey() + " {\n" + m.getValue() + "}\n").collect(Collectors.joining()) + "}\n";
        Compiled compiled = Compiled.of("Large", text);
        assertTrue(compiled.isSuccessful(), compiled::messages);
        Map<String, Integer> lengths = CodeLengths.of(compiled.classFile("LargeGrad"));
        assertEquals(Map.of(), lengths.entrySet().stream().filter(e -> e.getValue() > LONGEST).collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
        for (String part : List.of(STATEMENTS < MORE_STATEMENTS ? "straightIntoPart" : "straightReversePart", "inLoopIntoPart", "moreReversePart")) assertTrue(lengths.keySet().stream().anyMatch(name -> name.startsWith(part)), lengths::toString);
        assertEquals(List.of(), Pattern.compile("class (\\w{200,})").matcher(compiled.generated().get("LargeGrad")).results().map(r -> r.group(1)).toList());
        for (Method method : compiled.load("Large").getDeclaredMethods()) agrees(method, compiled, text);
    }

    private static void agrees(Method method, Compiled compiled, String text) {
        Agreement agreement = new Agreement(method, compiled.load("LargeGrad"), text);
        Random random = new Random(5);
        for (int i = 0; i < 4; i++) {
            Object[] point = Arrays.stream(method.getParameterTypes()).map(t -> t == double.class ? (Object) random.nextGaussian() : random.doubles(4, -1, 1).toArray()).toArray();
            assertEquals(Optional.empty(), agreement.problem(point), () -> method.getName() + " at " + Arrays.deepToString(point));
        }
    }

    /** Bodies by signature. */
    private static Map<String, String> methods() {
        Map<String, String> methods = new LinkedHashMap<>();
        methods.put("straight(double x, double y)", "double a0 = x, a1 = y;\n" + lines(i -> "double a" + i + " = " + term(i, j -> "a" + j) + ";\n") + "return a" + (STATEMENTS + 1) + ";\n");
        methods.put("more(double[] a, double[] b, double x, double y, double z)", "double a0 = x, a1 = y + z;\nb[1] = a[0] * x;\n" + lines(MORE_STATEMENTS, i -> "double a" + i + " = " + term(i, j -> j % 9 == 0 ? "(a[1] * b[1])" : "a" + j) + ";\n") + "return a" + (MORE_STATEMENTS + 1) + ";\n");
        methods.put("overwriting(double x, double y)", "double b0 = x, b1 = y, b2 = x, b3 = y, b4 = 1;\n" + lines(i -> "b" + i % 5 + " = " + term(i, j -> "b" + j % 5) + ";\n") + "return b1 + b2;\n");
        methods.put("inArray(double[] a, double x, double y)", lines(i -> "a[" + i % 4 + "] " + (i % 3 == 0 ? "+" : "") + "= " + term(i, j -> "a[" + j % 4 + "]") + ";\n") + "return a[0] * a[1];\n");
        methods.put("inLoop(double x, double y)", "double s = 0;\nfor (int k = 0; k < 3; k++) {\ndouble a0 = x + 0.1 * s, a1 = y * k;\n" + lines(i -> "double a" + i + " = " + term(i, j -> "a" + j) + ";\n") + "s += a" + (STATEMENTS + 1) + ";\n}\nreturn s;\n");
        methods.put("inBranch(double x, double y)", "double s = y;\nif (x > 0) {\ndouble a0 = x, a1 = y;\n" + lines(i -> "double a" + i + " = " + term(i, j -> "a" + j) + ";\n") + "s = a" + (STATEMENTS + 1) + ";\n} else {\ns *= x;\n}\nreturn s;\n");
        methods.put("branches(double x, double y)", "double s = x;\n" + lines(i -> "if (s > " + (i % 7 - 3) * 0.1 + ") {\ns = Math.sin(s * y) + " + i % 3 + ";\n} else {\ns = 0.9 * s + x;\n}\n") + "return s;\n");
        methods.put("exits(double x, double y)", "double s = x;\nint n = 0;\nout: for (int k = 0; k < 3; k++) {\nwhile (n < 5) {\nn++;\n" + IntStream.range(0, 30).mapToObj(LargeTest::exit).collect(Collectors.joining()) + "}\ns *= y;\n}\nreturn s;\n");
        methods.put("terms(double[] a, double x, double y)", "return x" + lines(i -> (i % 4 == 0 ? " - " : " + ") + (i % 3 == 0 ? "a[" + i % 4 + "] * x" : i % 3 == 1 ? "Math.sin(y * " + i + ")" : "(x > " + i % 5 + " ? x * y : y)")) + ";\n");
        methods.put("factors(double x, double y)", "return x" + lines(i -> i % 2 == 0 ? " * (1 + 0.01 * y)" : " / (1 + 0.001 * x * x)") + ";\n");
        methods.put("elements(double[] a, double x)", "return x" + IntStream.range(0, Math.min(8 * STATEMENTS, 4000)).mapToObj(i -> " * (1 + 0.001 * a[" + i % 4 + "])").collect(Collectors.joining()) + ";\n");
        methods.put("parameters(" + IntStream.range(0, PARAMETERS).mapToObj(i -> (i % 4 == 3 ? "double[] p" : "double p") + i).collect(Collectors.joining(", ")) + ")",
            "double s = 0;\n" + lines(i -> "s += " + parameter(i) + " * Math.cos(" + parameter(i + 1) + ");\n") + "return s;\n");
        methods.put("nested(double x, double y)", "double s = x;\n" + levels(i -> i % 3 == 0 ? "if (s > " + (i - 40) + ") {\ns = Math.sin(s) + y;\n" : i % 3 == 1 ? "{\ndouble t" + i + " = s * y;\ns += t" + i + ";\n"
            : i % 20 == 2 ? "for (int k" + i + " = 0; k" + i + " < 2; k" + i + "++) {\ns = Math.cos(s * y);\n" : "while (s > 1) {\ns *= 0.5 - 0.1 * y * y;\n") + "}\n".repeat(LEVELS) + "return s * y;\n");
        return methods;
    }

    private static String lines(IntFunction<String> line) {
        return lines(STATEMENTS, line);
    }

    private static String lines(int number, IntFunction<String> line) {
        return IntStream.range(2, number + 2).mapToObj(line).collect(Collectors.joining());
    }

    private static String levels(IntFunction<String> level) {
        return IntStream.range(0, LEVELS).mapToObj(level).collect(Collectors.joining());
    }

    private static String parameter(int i) {
        int p = i % PARAMETERS;
        return p % 4 == 3 ? "p" + p + "[" + i % 3 + "]" : "p" + p;
    }

    private static String exit(int i) {
        return "s = Math.sin(s) * 1.5 + 0.1 * y;\nif (s > " + (1.2 + 0.01 * i) + ") " + (i % 4 == 0 ? "break out" : i % 4 == 1 ? "continue out" : i % 4 == 2 ? "break" : "return s * y") + ";\n";
    }

    private static String term(int i, IntFunction<String> name) {
        String a = name.apply(i - 1), b = name.apply(i - 2);
        return switch (i % 5) {
            case 0 -> a + " * x * 0.5 + Math.sin(" + b + ") * y";
            case 1 -> "Math.sin(" + a + " + " + b + ")";
            case 2 -> "0.7 * " + a + " - " + b + " * y";
            case 3 -> a + " / (1.5 + " + b + " * " + b + ")";
            default -> "Math.exp(-" + a + " * " + a + ") + " + b + " * 0.3";
        };
    }
}
