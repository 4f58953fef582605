package dev.backflow.processor.declared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Gates that stand in other classes: of the same compilation, and of class files. */
class GatesOfOtherClassesTest {
    private static final JavaCompiler JAVAC = ToolProvider.getSystemJavaCompiler();
    private static final List<String> STRICT = List.of("-Xlint:all,-processing,-options,-classfile,-path", "-Werror");

    private static final String LIBRARY = """
        // lib/Curves.java
        package lib;

        import dev.backflow.Gate;

        public final class Curves {
          public static final double STEEP = 2;

          private Curves() {}

          @Gate("STEEP * Curves.slope(STEEP * x)") public static double curve(double x) {
            return Math.atan(STEEP * x);
          }

          public static double slope(double x) {
            return 1 / (1 + x * x);
          }
        }
        """;

    private static final String CALLER = """
        // app/Caller.java
        package app;

        import dev.backflow.Differentiable;
        import lib.Curves;

        public class Caller {
          @Differentiable public static double f(double x) {
            return x * Curves.curve(x);
          }

          public static double dx() {
            return CallerGrad.f(0.5).dx();
          }
        }
        """;

    private static final String HEIR = """
        // lib/Curves.java
        package lib;

        public final class Curves extends Hidden {
          private Curves() {}
        }
        """;

    private static final String HIDDEN = LIBRARY.replace("lib/Curves.java", "lib/Hidden.java").replace("public final class Curves", "class Hidden")
        .replace("private Curves", "Hidden").replace("Curves.slope", "slope");

    @TempDir
    Path folder;

    private Module module(String name, Module... others) {
        return new Module(folder.resolve(name), others);
    }

    private static void assertGradient(Module caller) throws Exception {
        assertEquals(Math.atan(1) + 0.5 * 2 / (1 + 1), caller.call("app.Caller", "dx"), 1e-15);
    }

    @Test
    void ofTheSameCompilation() throws Exception {
        Module all = module("all");
        assertTrue(all.compile(JAVAC, STRICT, LIBRARY, CALLER), () -> all.errors().toString());
        assertGradient(all);
    }

    @Test
    void handedOnByAPublicClass() throws Exception {
        Module library = module("library"), caller = module("caller", library);
        assertTrue(library.compile(JAVAC, List.of("-proc:none", "-parameters"), HIDDEN, HEIR));
        assertTrue(caller.compile(JAVAC, STRICT, CALLER), () -> caller.errors().toString());
        assertGradient(caller);
    }

    @Test
    void differentiableMethodsOfHiddenClassesAreRefused() throws Exception {
        Module library = module("library"), caller = module("caller", library);
        String hidden = HIDDEN.replace("@Gate(\"STEEP * slope(STEEP * x)\")", "@dev.backflow.Differentiable").replace("import dev.backflow.Gate;", "");
        assertTrue(library.compile(JAVAC, STRICT, hidden, HEIR), () -> library.errors().toString());
        assertFalse(caller.compile(JAVAC, STRICT, CALLER));
        assertTrue(caller.errors().get(0).startsWith("9:16 [UNSUPPORTED] a call of curve, which the companion cannot name,"), caller.errors()::toString);
    }

    @ParameterizedTest
    @CsvSource({"-parameters", "-g"})
    void ofClassFilesThatKeepTheNamesOfParameters(String option) throws Exception {
        Module library = module("library"), caller = module("caller", library);
        assertTrue(library.compile(JAVAC, List.of("-proc:none", option), LIBRARY));
        assertTrue(caller.compile(JAVAC, STRICT, CALLER), () -> caller.errors().toString());
        assertGradient(caller);
    }

    @Test
    void ofClassFilesUnderEclipsesCompiler() throws Exception {
        Module library = module("library"), caller = module("caller", library);
        assertTrue(library.compile(JAVAC, List.of("-proc:none", "-g"), LIBRARY));
        assertTrue(caller.compile(new EclipseCompiler(), List.of("-source", "17", "-target", "17"), CALLER), () -> caller.errors().toString());
        assertGradient(caller);
    }

    @Test
    void classFilesThatLostTheNamesAreToldOf() throws Exception {
        Module library = module("library"), caller = module("caller", library);
        assertTrue(library.compile(JAVAC, List.of("-proc:none", "-g:none"), LIBRARY));
        assertFalse(caller.compile(JAVAC, STRICT, CALLER));
        assertTrue(caller.errors().get(0).startsWith("9:16 [GATE_DECLARATION] the gate curve is called here and cannot be used: "), caller.errors()::toString);
        assertTrue(caller.errors().get(0).contains("compile it with -parameters"), caller.errors()::toString);
    }

    @Test
    void whatTheCallerCannotNameIsRefusedAtTheCall() throws Exception {
        Module all = module("all");
        assertFalse(all.compile(JAVAC, STRICT, LIBRARY.replace("public static double slope", "static double slope"), CALLER));
        assertEquals(List.of("9:16 [GATE_DECLARATION] the gate curve is called here and cannot be used: the local gradient \"STEEP * Curves.slope(STEEP * x)\" of curve "
            + "names slope, which the companions of its callers cannot name; use the parameters, out, and static members that callers can see"), all.errors().subList(0, 1));
    }

    @Test
    void problemsStandAtTheExpression() throws Exception {
        Module all = module("all");
        assertFalse(all.compile(JAVAC, STRICT, """
            // Gates.java
            import dev.backflow.Gate;

            class Gates {
              @Gate({
                  "y",
                  "x *" }) static double product(double x, double y) { return x * y; }

              @Gate("1") static double sum(double x, double y) { return x + y; }
              @Gate(value = "z") static double square(double x) { return x * x; }
              @Gate("x > 0") private static double ramp(double x) { return x; }
              @Gate("x > 0") static double step(double x) { return x; }
              @Gate("x") double instance(double x) { return x; }
              @Gate static double none(double x) { return x; }
            }
            """));
        assertEquals(List.of("7:7 [GATE_SYNTAX]", "9:9 [GATE_COUNT]", "10:17 [GATE_NAME]", "11:9 [GATE_TYPE]", "12:9 [GATE_TYPE]", "13:9 [GATE_METHOD]", "14:3 [GATE_COUNT]"),
            all.errors().stream().map(e -> e.replaceAll("(?<=]).*", "")).toList());
    }

    @Test
    void privateMembersServeTheirPackageAlone() throws Exception {
        String hidden = LIBRARY.replace("public static double slope", "private static double slope").replace("public static final double STEEP = 2;", "private static final double STEEP = Double.parseDouble(\"2\");");
        Module beside = module("beside"), apart = module("apart");
        assertTrue(beside.compile(JAVAC, STRICT, hidden, CALLER.replace("app", "lib").replace("import lib.Curves;\n", "")), () -> beside.errors().toString());
        assertEquals(Math.atan(1) + 0.5 * 2 / (1 + 1), beside.call("lib.Caller", "dx"), 1e-15);
        assertFalse(apart.compile(JAVAC, STRICT, hidden, CALLER));
        assertTrue(apart.errors().get(0).contains("which the companions of its callers cannot name"), apart.errors()::toString);
    }

    @Test
    void theReversePassThatFitsIsShown() throws Exception {
        Module all = module("all");
        assertFalse(all.compile(JAVAC, STRICT, """
            // Passes.java
            import dev.backflow.Constant;
            import dev.backflow.Gate;

            class Passes {
              @Gate(vjp = "back")
              static double[] one(float scale, double[][] w, int[] order, @Constant double[] x) { return x; }
              @Gate(sparing = true, vjp = "Other.none")
              static double two(double a, double[] x, double b) { return a; }
              @Gate(vjp = "back") static void four(double[] x) {}
              @Gate(vjp = "back", value = "1") static double five(double x) { return x; }

              static void back(double[] x, double dOut) {}
            }
            """));
        assertEquals(List.of(
            "6:15 [GATE_VJP] one needs its reverse pass, and back has another signature; declare static float back(float scale, double[][] w, int[] order, double[] x, double[] out, double[] dOut, double[][] dw)",
            "8:31 [GATE_VJP] two needs its reverse pass, and there is no method Other.none; declare static void none(double a, double[] x, double b, double out, double dOut, double[] da, double[] dx, double[] db)",
            "10:15 [GATE_METHOD] four cannot be a gate: it gives no number and no array of numbers; let it return what it computes",
            "11:15 [GATE_METHOD] five cannot be a gate: it has both local gradients and a reverse pass; keep one"), all.errors());
    }
}
