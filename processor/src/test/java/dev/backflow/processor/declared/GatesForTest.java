package dev.backflow.processor.declared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Gates for a class that knows nothing of Backflow. */
class GatesForTest {
    private static final JavaCompiler JAVAC = ToolProvider.getSystemJavaCompiler();
    private static final List<String> STRICT = List.of("-Xlint:all,-processing,-options,-classfile,-path", "-Werror");
    private static final List<String> ECLIPSE = List.of("-source", "17", "-target", "17");

    private static final String LIBRARY = """
        // lib/Fast.java
        package lib;

        public final class Fast {
          public static double pow(double x, double y) { return Math.pow(x, y); }
          public static double pow(double x, int n) { return Math.pow(x, n); }
          public static int pow(int x, int n) { return (int) Math.pow(x, n); }
          public static double slope(double x) { return Math.cos(x); }
          public static double wave(double x) { return Math.sin(x); }
        }
        """;

    private static final String GATES = """
        // gates/FastGates.java
        package gates;

        import static java.lang.Math.log;

        import dev.backflow.Gate;
        import dev.backflow.GatesFor;
        import lib.Fast;

        @GatesFor(Fast.class)
        interface FastGates {
          @Gate({"y * Fast.pow(base, y - 1)", "base > 0 ? out * log(base) : 0"}) double pow(double base, double y);
          @Gate("-n == 0 ? 0.0 : n * Fast.pow(x, n - 1)") double pow(double x, int n);
          @Gate("slope(x)") double wave(double x);
        }
        """;

    private static final String CALLER = """
        // app/Caller.java
        package app;

        import dev.backflow.Differentiable;
        import lib.Fast;

        public class Caller {
          @Differentiable public static double f(double x) {
            return Fast.pow(x, 1.5) + Fast.wave(x) * Fast.pow(x, 3) + Fast.pow(2, 2);
          }

          public static double dx() {
            return CallerGrad.f(0.5).dx();
          }
        }
        """;

    @TempDir
    Path folder;

    private Module library;

    @BeforeEach
    void compileTheLibrary() throws Exception {
        library = module("library");
        assertTrue(library.compile(JAVAC, List.of("-proc:none"), LIBRARY));
    }

    private Module module(String name, Module... others) {
        return new Module(folder.resolve(name), others);
    }

    @Test
    void theClassItselfNeedsNoImport() throws Exception {
        Module all = module("all", library);
        String named = GATES.replace("import lib.Fast;\n", "").replace("(Fast.class)", "(lib.Fast.class)");
        assertTrue(all.compile(JAVAC, STRICT, CALLER, named), () -> all.errors().toString());
        assertGradient(all);
    }

    @Test
    void reversePassesOfAnotherModule() throws Exception {
        Module sums = module("sums"), gates = module("gates", sums), caller = module("caller", gates, sums);
        assertTrue(sums.compile(JAVAC, List.of("-proc:none"), """
            // lib/Sums.java
            package lib;

            public final class Sums {
              public static double weighted(double[] x, double[] w) {
                double sum = 0;
                for (int i = 0; i < x.length; i++) sum += x[i] * w[i];
                return sum;
              }
            }
            """));
        assertTrue(gates.compile(JAVAC, STRICT, """
            // gates/SumGates.java
            package gates;

            import dev.backflow.Gate;
            import dev.backflow.GatesFor;
            import lib.Sums;

            @GatesFor(Sums.class)
            public interface SumGates {
              @Gate(vjp = "back", sparing = true) double weighted(double[] x, double[] w);

              static void back(double[] x, double[] w, double out, double dOut, double[] dx, double[] dw) {
                if (dw != null) throw new IllegalStateException();
                for (int i = 0; i < x.length; i++) dx[i] += w[i] * dOut;
              }
            }
            """), () -> gates.errors().toString());
        assertTrue(caller.compile(JAVAC, STRICT, """
            // app/Caller.java
            package app;

            import dev.backflow.Constant;
            import dev.backflow.Differentiable;
            import lib.Sums;

            public class Caller {
              @Differentiable public static double f(double[] x, @Constant double[] w) {
                double sum = Sums.weighted(x, w);
                x[1] = sum;
                return sum * sum;
              }

              public static double dx() {
                return CallerGrad.f(new double[] {1, 2}, new double[] {3, 4}).dx()[1];
              }
            }
            """), () -> caller.errors().toString());
        assertEquals(2 * 11 * 4, caller.call("app.Caller", "dx"), 1e-13);
    }

    private static void assertGradient(Module caller) throws Exception {
        assertEquals(1.5 * Math.sqrt(0.5) + Math.cos(0.5) * 0.125 + Math.sin(0.5) * 0.75, caller.call("app.Caller", "dx"), 1e-15);
    }

    @ParameterizedTest
    @CsvSource({"false", "true"})
    void ofTheSameCompilation(boolean eclipse) throws Exception {
        Module all = module("all", library);
        assertTrue(all.compile(eclipse ? new EclipseCompiler() : JAVAC, eclipse ? ECLIPSE : STRICT, CALLER, GATES), () -> all.errors().toString());
        assertGradient(all);
    }

    @ParameterizedTest
    @CsvSource({"false, false", "false, true", "true, false", "true, true"})
    void ofAnotherModule(boolean eclipseDeclares, boolean eclipseCalls) throws Exception {
        Module gates = module("gates", library), caller = module("caller", gates, library);
        assertTrue(gates.compile(eclipseDeclares ? new EclipseCompiler() : JAVAC, eclipseDeclares ? ECLIPSE : STRICT, GATES), () -> gates.errors().toString());
        assertTrue(caller.compile(eclipseCalls ? new EclipseCompiler() : JAVAC, eclipseCalls ? ECLIPSE : STRICT, CALLER), () -> caller.errors().toString());
        assertGradient(caller);
    }

    @Test
    void ofTwoModulesOneForEachMethod() throws Exception {
        String other = GATES.replace("FastGates", "WaveGates");
        Module gates = module("gates", library), waves = module("waves", library), caller = module("caller", gates, waves, library);
        assertTrue(gates.compile(JAVAC, STRICT, GATES.replaceAll(".* wave.*", "")));
        assertTrue(waves.compile(JAVAC, STRICT, other.replaceAll(".* pow.*", "").replaceAll(".*log;", "")));
        assertTrue(caller.compile(JAVAC, STRICT, CALLER), () -> caller.errors().toString());
        assertGradient(caller);
    }

    @Test
    void whatTwoModulesDeclareIsRefusedUntilTheUserDeclaresIt() throws Exception {
        Module gates = module("gates", library), others = module("others", library), caller = module("caller", gates, others, library);
        assertTrue(gates.compile(JAVAC, STRICT, GATES));
        assertTrue(others.compile(JAVAC, STRICT, GATES.replace("FastGates", "OtherGates")));
        assertFalse(caller.compile(JAVAC, STRICT, CALLER));
        assertTrue(caller.errors().get(0).contains("[GATE_DECLARATION] the gate pow is called here and cannot be used: pow is declared a gate by gates.FastGates and by gates.OtherGates"), caller.errors()::toString);
        Module own = module("own", gates, others, library);
        assertTrue(own.compile(JAVAC, STRICT, CALLER, GATES.replace("gates", "app").replace("FastGates", "OwnGates")), () -> own.errors().toString());
        assertGradient(own);
    }

    @Test
    void onTheModulePath() throws Exception {
        Module gates = module("gates"), caller = module("caller");
        List<String> options = new ArrayList<>(STRICT);
        options.addAll(List.of("--module-path", String.join(File.pathSeparator, runtime(), folder.resolve("library").toString(), folder.resolve("gates").toString())));
        assertTrue(module("library").compile(JAVAC, List.of("-proc:none"), LIBRARY, "// module-info.java\nmodule lib { exports lib; }\n"));
        assertTrue(gates.compile(JAVAC, options, GATES, "// module-info.java\nmodule gates { requires lib; requires dev.backflow; }\n"), () -> gates.errors().toString());
        assertTrue(caller.compile(JAVAC, options, CALLER, "// module-info.java\nmodule app { requires lib; requires gates; requires dev.backflow; }\n"), () -> caller.errors().toString());
        assertGradient(module("caller", library));
    }

    private static String runtime() throws Exception {
        return Path.of(dev.backflow.Gate.class.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
    }

    @Test
    void whatMirrorsNothingIsRefused() throws Exception {
        Module all = module("all", library);
        assertFalse(all.compile(JAVAC, STRICT, """
            // MathGates.java
            import dev.backflow.Gate;
            import dev.backflow.GatesFor;
            import lib.Fast;

            @GatesFor(Fast.class)
            interface MathGates {
              @Gate("1") double waves(double x);
              @Gate("1") double wave(float x);
              @Gate("1") float wave(double x);
              @Gate({"1", "1"}) double pow(double x, double y);
            }

            @GatesFor(Fast.class)
            interface Again {
              @Gate({"1", "1"}) double pow(double x, double y);
            }

            @GatesFor(Math.class)
            interface Known {
              @Gate("1") double sin(double x);
            }
            """));
        assertEquals(List.of("8:9 [GATES_FOR]", "9:9 [GATES_FOR]", "10:9 [GATES_FOR]", "11:9 [GATE_TWICE]", "16:9 [GATE_TWICE]", "21:9 [GATE_TWICE]"),
            all.errors().stream().map(e -> e.replaceAll("(?<=]).*", "")).toList());
    }
}
