package dev.backflow.processor.emit;

import java.util.Set;
import java.util.TreeSet;

/** The names of types as the companion writes them: short where nothing hides them. */
final class Imports {
    private final Set<String> hidden;
    private final Set<String> imported = new TreeSet<>();

    Imports(Set<String> hidden) {
        this.hidden = hidden;
    }

    /** {@code java.util.Arrays.fill} as {@code Arrays.fill}, with its import. */
    String shortened(String text) {
        for (String type : new String[] {"dev.backflow.Shadow", "dev.backflow.Gradient", "java.util.Arrays"}) {
            String simple = type.substring(type.lastIndexOf('.') + 1);
            int at = text.indexOf(type);
            boolean whole = at == 0 || at == 4 && text.startsWith("new ");
            if (!whole || hidden.contains(simple)) continue;
            imported.add(type);
            return text.substring(0, at) + simple + text.substring(at + type.length());
        }
        return text;
    }

    /** {@code Math.exp}, in full where something else is called {@code Math}. */
    String function(String symbol) {
        int dot = symbol.indexOf('.');
        return dot > 0 && hidden.contains(symbol.substring(0, dot)) && Character.isUpperCase(symbol.charAt(0)) ? "java.lang." + symbol : symbol;
    }

    Set<String> imported() {
        return imported;
    }
}
