package dev.backflow.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.backflow.processor.corpus.Compiled;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.Test;

/** However many classes are written at once, what comes out is what each gives alone, in the order of the classes. */
class ClassRunsTest {
    private static final String SUM = "@Differentiable static double f(double[] x, double a) { double s = 0; for (int i = 0; i < x.length; i++) s += Math.tanh(a * x[i]) / (1 + x[i] * x[i]); return half(s); }\n";
    private static final String HALF = "static double half(double x) { return 0.5 * x; }\n";
    private static final String REFUSED = "@Differentiable static double g(double x) { try { return x; } finally { x = 1; } }\n";
    private static final String BOXED = "@Differentiable static double g(double x) { return Double.valueOf(x); }\n";
    private static final String WARNED = "@Differentiable static double w(double x) { return Math.floor(x); }\n";
    private static final String UNKNOWN = "@Differentiable static double g(double x) { return Unknown.f(x); }\n";
    private static final String LONGER = "@Differentiable static double g(double x) { " + "x = Math.sin(x) * Math.exp(-x);".repeat(300) + " return x; }\n";

    /** Long ones first, so that short ones are done before them. */
    private static Map<String, String> classes() {
        List<String> methods = List.of(LONGER, SUM + HALF, REFUSED, SUM + HALF + WARNED, SUM + HALF + LONGER, SUM + HALF + BOXED, "", UNKNOWN, LONGER + SUM + HALF, WARNED + REFUSED, SUM + HALF);
        Map<String, String> classes = new LinkedHashMap<>();
        for (int i = 0; i < methods.size(); i++) {
            String name = "C" + (char) ('a' + i);
            classes.put(name, "import dev.backflow.Differentiable;\nclass " + name + " {\n" + methods.get(i) + "}\n");
        }
        return classes;
    }

    private static Compiled compiled(Map<String, String> classes) {
        return Compiled.of(classes, "-proc:only", "-Abackflow.dump");
    }

    private static List<String> messages(Compiled compiled) {
        List<String> messages = new ArrayList<>();
        for (Diagnostic<?> d : compiled.diagnostics())
            if (d.getKind() == Diagnostic.Kind.NOTE || d.getMessage(Locale.ROOT).startsWith("[")) messages.add(d.getKind() + " " + d.getLineNumber() + ":" + d.getColumnNumber() + " " + d.getMessage(Locale.ROOT));
        return messages;
    }

    @Test
    void togetherIsOneAfterTheOther() {
        List<String> messages = new ArrayList<>(), last = new ArrayList<>(); // what waits for another processor has its say in the last round
        Map<String, String> texts = new LinkedHashMap<>();
        classes().forEach((name, text) -> {
            Compiled alone = compiled(Map.of(name, text));
            (text.contains("Unknown") ? last : messages).addAll(messages(alone));
            texts.putAll(alone.generated());
        });
        messages.addAll(last);
        Compiled all = compiled(classes());
        assertEquals(messages, messages(all), all::messages);
        assertEquals(new ArrayList<>(texts.entrySet()), new ArrayList<>(all.generated().entrySet()));
        assertFalse(texts.isEmpty());
    }

    @Test
    void twiceIsTheSame() {
        Compiled first = compiled(classes()), second = compiled(classes());
        assertEquals(messages(first), messages(second));
        assertEquals(new ArrayList<>(first.generated().entrySet()), new ArrayList<>(second.generated().entrySet()));
    }
}
