package dev.backflow.processor.emit;

import dev.backflow.processor.circuit.Type;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** The names of types as the companion writes them: short where nothing hides them. */
final class Imports {
    private static final String LANG = "java.lang.";

    private final Predicate<String> hidden;
    private final Set<String> imported = new TreeSet<>();

    Imports(Predicate<String> hidden) {
        this.hidden = hidden;
    }

    /** {@code java.util.Arrays.fill} as {@code Arrays.fill}, with its import; {@code java.lang.Math.PI} as {@code Math.PI}. */
    String shortened(String text) {
        if (text.indexOf('.') < 0) return text;
        String made = text.startsWith("new ") ? "new " : "";
        String name = text.substring(made.length());
        for (String type : new String[] {"dev.backflow.Shadow", "dev.backflow.Gradient", "dev.backflow.Tape", "dev.backflow.Rows", "dev.backflow.Checkpoints", "dev.backflow.Copies", "dev.backflow.Workspace", "java.util.Arrays"}) {
            String simple = type.substring(type.lastIndexOf('.') + 1);
            if (!name.startsWith(type) || hidden.test(simple)) continue;
            imported.add(type);
            return made + simple + name.substring(type.length());
        }
        boolean plain = name.startsWith(LANG) && !hidden.test(head(name.substring(LANG.length())));
        return plain ? made + name.substring(LANG.length()) : text;
    }

    /** A type as the companion writes it. */
    String type(Type type) {
        if (type instanceof Type.ArrayOf array) return type(array.element()) + "[]";
        return type.equals(Type.STRING) ? shortened(LANG + "String") : shortened(type.text());
    }

    /** {@code Math.exp}, in full where something else is called {@code Math}. */
    String function(String symbol) {
        return symbol.indexOf('.') > 0 && hidden.test(head(symbol)) && Character.isUpperCase(symbol.charAt(0)) ? LANG + symbol : symbol;
    }

    /** The first of the names that dots join. */
    static String head(String text) {
        int dot = text.indexOf('.');
        return dot < 0 ? text : text.substring(0, dot);
    }

    Set<String> imported() {
        return imported;
    }
}
