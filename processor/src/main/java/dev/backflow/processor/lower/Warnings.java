package dev.backflow.processor.lower;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;

/** What a compiler would warn of in the companion though it does not where the method stands. */
final class Warnings {
    private static final List<String> DEPRECATED = List.of("deprecation", "removal"), RAW = List.of("rawtypes", "unchecked");

    private final Set<String> suppressed = new TreeSet<>();

    /** What is suppressed around the source of {@code method} is suppressed where it is copied to. */
    void around(Element method) {
        for (Element at = method; at != null && at.getKind() != ElementKind.PACKAGE; at = at.getEnclosingElement()) {
            SuppressWarnings here = at.getAnnotation(SuppressWarnings.class);
            if (here != null) Arrays.stream(here.value()).filter(w -> !w.equals("backflow")).forEach(suppressed::add);
        }
    }

    /** The companion names {@code element}: nobody is warned of what is deprecated in his own class. */
    void named(Element element) {
        for (Element at = element; at != null && at.getKind() != ElementKind.PACKAGE; at = at.getEnclosingElement())
            if (at.getAnnotation(Deprecated.class) != null) suppressed.addAll(DEPRECATED);
    }

    /** The companion writes a generic type without its arguments, where Java infers them. */
    void raw() {
        suppressed.addAll(RAW);
    }

    /** The companion names a class that may share its file with another, whose name the file has. */
    void beside() {
        suppressed.add("auxiliaryclass");
    }

    void include(Warnings other) {
        suppressed.addAll(other.suppressed);
    }

    Set<String> suppressed() {
        return suppressed;
    }
}
