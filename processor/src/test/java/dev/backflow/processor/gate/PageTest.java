package dev.backflow.processor.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.backflow.Gate;
import dev.backflow.gates.Flat;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** {@code docs/gates.md} is what the rows say. {@code -Dbackflow.rewrite=true} rewrites it. */
class PageTest {
    private static final Path PAGE = Path.of("docs/gates.md");

    @Test
    void pageIsWhatTheRowsSay() throws IOException {
        if (Boolean.getBoolean("backflow.rewrite")) Files.writeString(PAGE, page());
        assertEquals(page(), Files.readString(PAGE), "docs/gates.md is out of date: run with -Dbackflow.rewrite=true");
    }

    private static String page() {
        return """
            # Gates

            Written from the rows in `Table.java`; do not edit. A local gradient is what the gradient on the output is multiplied by on
            its way back to an input; `out` is the gate's own output. What is said of `Math` holds for `StrictMath` too.

            ## Operators

            """ + table(Table.OPERATORS) + """

            ## Functions

            """ + table(Table.FUNCTIONS) + """

            ## Idioms

            Groups of gates that act as one gate, wherever they stand in an expression. `N` is any other constant made of literals.

            """ + table(Table.IDIOMS) + """

            ## The library

            Declared by `@Gate` in `dev.backflow.gates`, as gates of one's own are; what happens at kinks stands in the Javadoc. Gates over
            arrays name the method that is their reverse pass.

            """ + library(dev.backflow.gates.Gates.class) + """

            Matrices in one array:

            """ + library(Flat.class) + """

            ## Locally constant

            Their output jumps or does not move, is no real number, or comes from whole numbers alone: no gradient flows through.

            """ + symbols(Table.LOCALLY_CONSTANT) + """

            ## No gates

            """ + new TreeMap<>(Table.NO_GATES).entrySet().stream().map(e -> "- `Math." + e.getKey().replaceAll("/.*", "") + "` " + e.getValue() + ".\n")
            .collect(Collectors.joining());
    }

    private static String table(List<Row> rows) {
        return "| gate | local gradients | at kinks and poles |\n|---|---|---|\n" + rows.stream().map(PageTest::line).collect(Collectors.joining());
    }

    private static String line(Row row) {
        String partials = row.partials().stream().map(p -> "`" + p + "`").collect(Collectors.joining(", "));
        return "| `" + row + "` | " + partials + " | " + row.convention() + " |\n";
    }

    private static String library(Class<?> gates) {
        return "| gate | local gradients |\n|---|---|\n" + Arrays.stream(gates.getMethods()).filter(m -> m.isAnnotationPresent(Gate.class))
            .map(m -> gates.getSimpleName() + "." + line(m)).map(line -> "| `" + line).sorted().collect(Collectors.joining());
    }

    private static String line(Method gate) {
        String parameters = Arrays.stream(gate.getParameters()).map(p -> p.getType().getSimpleName() + " " + p.getName()).collect(Collectors.joining(", "));
        Gate declared = gate.getAnnotation(Gate.class);
        String gradients = declared.vjp().isEmpty() ? "`" + String.join("`, `", declared.value()) + "`" : "by `" + declared.vjp() + "`";
        return gate.getName() + "(" + parameters + ")` | " + gradients + " |\n";
    }

    private static String symbols(List<Row> rows) {
        return rows.stream().map(row -> "`" + row + "`").collect(Collectors.joining(", ")) + "\n";
    }
}
