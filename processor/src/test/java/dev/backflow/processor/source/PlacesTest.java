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
    @ValueSource(strings = {"    ", "\t\t", "  /* größer → */ ", "    int ä = 1; "})
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
