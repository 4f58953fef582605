package dev.backflow.processor.emit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.backflow.processor.corpus.Agreement;
import dev.backflow.processor.corpus.Compiled;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;
import org.junit.jupiter.api.Test;

/** Whatever the generated text calls its own, a user may have called something else before. */
class HostileNamesTest {
    private static final Path MODELS = Path.of("src/test/resources/hostile");

    private static final Set<String> MODELS_OWN = Set.of("a", "again", "array", "copy", "i", "left", "local", "n", "out", "overwritten", "rows", "scalar", "table", "total", "x", "Model", "Nested", "String");

    /** Every identifier in the companion of the model, in the place of each of the model's own names. */
    @Test void aUserMayUseEveryNameThatWeUse() throws Exception {
        String model = Files.readString(MODELS.resolve("Model.java"));
        Map<String, String> sources = new LinkedHashMap<>();
        for (String name : identifiers(model)) sources.put("h_" + name + ".Model", renamed(model, "hostile", name));
        check(sources, "Model");
    }

    /**
     * And as the name of a class beside it. Only a class called {@code java} leaves us no way to say what we mean, and one called
     * like the gradient's own class gives the user none.
     */
    @Test void aUserMayHaveAClassOfEveryNameThatWeUse() throws Exception {
        String model = Files.readString(MODELS.resolve("Neighbour.java"));
        Map<String, String> sources = new LinkedHashMap<>();
        for (String name : identifiers(Files.readString(MODELS.resolve("Model.java")))) {
            if (name.matches("java|.*Gradient|.*Tape[A-Z]\\w*")) continue;
            sources.put("h_" + name + ".Neighbour", renamed(model, "Hostile", name));
            sources.put("h_" + name + "." + name, "package h_" + name + ";\nfinal class " + name + " {\n  static final double K = 1.5;\n  static final double[] TABLE = {1, 2};\n  private " + name + "() {}\n}\n");
        }
        check(sources, "Neighbour");
    }

    private static String renamed(String model, String from, String to) {
        String text = model.replace("package model;", "package h_" + to + ";").replaceAll("\\b" + from + "\\b", Matcher.quoteReplacement(to));
        return to.equals("java") ? text.replaceAll("(?<!import )java\\.(util|lang)\\.", "") : text;
    }

    private static Set<String> identifiers(String model) {
        Compiled compiled = Compiled.of("model.Model", model);
        assertTrue(compiled.isSuccessful(), compiled::messages);
        String text = compiled.generated().get("model.ModelGrad").replaceAll("//.*|(?s)/\\*.*?\\*/|\"[^\"]*\"", "");
        Set<String> names = new TreeSet<>();
        for (Matcher at = Pattern.compile("\\b[A-Za-z_]\\w*+(?<!\\d)").matcher(text); at.find(); ) if (!SourceVersion.isKeyword(at.group()) && !MODELS_OWN.contains(at.group())) names.add(at.group());
        return names;
    }

    private static void check(Map<String, String> sources, String type) throws Exception {
        Compiled compiled = Compiled.of(sources);
        assertTrue(compiled.isSuccessful(), () -> compiled.messages().lines().limit(20).collect(Collectors.joining("\n")));
        for (Map.Entry<String, String> source : sources.entrySet())
            if (source.getKey().endsWith("." + type)) methods(compiled.load(source.getKey()), compiled.load(source.getKey() + "Grad"), source.getValue());
    }

    private static void methods(Class<?> type, Class<?> companion, String text) {
        List<Object> arguments = List.of(0.7, -1.3, new double[] {0.4, -0.2, 1.1}, 3);
        for (Method method : type.getDeclaredMethods()) {
            if (!Pattern.compile("@Differentiable\\s+(public )?static \\S+ " + Pattern.quote(method.getName()) + "\\(").matcher(text).find()) continue;
            Object[] point = List.of(method.getParameterTypes()).stream().map(t -> t == double[].class ? ((double[]) arguments.get(2)).clone() : t == int.class ? arguments.get(3) : arguments.get(t.hashCode() & 1)).toArray();
            assertEquals(Optional.empty(), new Agreement(method, companion, text).problem(point), () -> method.toString());
        }
    }
}
