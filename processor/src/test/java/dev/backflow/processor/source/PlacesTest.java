package dev.backflow.processor.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.backflow.processor.corpus.Compiled;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Errors stand where the refused code stands, whatever comes before it on the line. */
class PlacesTest {
    @ParameterizedTest
    @ValueSource(strings = {"    ", "\t\t", "  /* größer → */ ", "    int ä = 1; ", "String s = \"\\u0022; ", "\\u002f* 𝒳 *\\u002f \f"})
    void lineAndOffsetAreExact(String before) {
        for (String end : List.of("\n", "\r\n")) {
            String text = String.join(end, "import dev.backflow.Differentiable;", "class Guarded {", "  @Differentiable", "  static double first(double[] x) {",
                before + "try { return x[0]; } finally { x = null; }", "  }", "}", "");
            Compiled compiled = Compiled.of("Guarded", text);
            Diagnostic<?> error = compiled.diagnostics().stream().filter(d -> d.getMessage(Locale.ROOT).contains("[TRY]")).findFirst().orElseThrow();
            assertEquals(5, error.getLineNumber());
            assertEquals(text.indexOf("try {"), error.getPosition());
        }
    }

    /** The caret stands under the first character of what is refused. */
    @ParameterizedTest
    @ValueSource(strings = {
        "double y = 1, z = ^missing;", "double y = (^missing + 1) * x;", "double y = 2 * ^Missing.f(x);", "double y = x + (x > 0 ? -^missing : 1);", "Object o = ^(a, b) -> a;",
        "Object o = ^a -> a;", "Object o = ^() -> {};", "Object o = ^Math::sin;", "int[] i = {^missing};", "for (^Missing m = null; ; ) {}", "a: ^synchronized (PlacesTest.class) {}",
        "Object o = ^new Object() {};", "double y; y = ^missing(x);"})
    void theCaretIsExact(String statement) {
        String text = "import dev.backflow.Differentiable;\nclass Caret {\n  @Differentiable\n  static double f(double x) {\n\t" + statement + "\n    return x;\n  }\n}\n";
        Compiled compiled = Compiled.of("Caret", text.replace("^", ""));
        List<? extends Diagnostic<?>> errors = compiled.diagnostics();
        assertTrue(errors.stream().allMatch(d -> d.getPosition() == text.indexOf('^')), compiled::messages);
    }

    @Test
    void allProblemsAreReportedInOneGo() {
        Compiled compiled = Compiled.of("Many", """
            import dev.backflow.Differentiable;
            class Many {
              @Differentiable
              static double first(double x) {
                synchronized (Many.class) { x = 2; }
                try { x = 3; } finally { x = 4; }
                return x;
              }
              @Differentiable
              static double second(double x) {
                Runnable r = () -> {};
                return x;
              }
            }
            """);
        for (String code : List.of("[SYNCHRONIZED]", "[TRY]", "[LAMBDA]")) assertTrue(compiled.messages().contains(code), compiled::messages);
    }
}
