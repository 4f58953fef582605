package dev.backflow.processor;

import com.github.javaparser.Position;
import com.github.javaparser.Range;
import com.github.javaparser.ast.Node;
import dev.backflow.processor.circuit.Place;
import dev.backflow.processor.diagnostic.Code;
import dev.backflow.processor.diagnostic.Diagnostic;
import dev.backflow.processor.diagnostic.Diagnostics;
import dev.backflow.processor.source.Compiler;
import dev.backflow.processor.source.Unit;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.tools.Diagnostic.Kind;

/** The messages about the methods of one class, each at the method that it stands in, in the order of the source. */
final class Report {
    private final Compiler compiler;
    private final Map<ExecutableElement, Diagnostics> logs = new LinkedHashMap<>();
    private Optional<Unit> unit = Optional.empty();

    private record Message(ExecutableElement method, Diagnostic diagnostic) {}

    Report(Compiler compiler) {
        this.compiler = compiler;
    }

    /** The source that the methods stand in, once it is read. */
    void source(Unit source) {
        unit = Optional.of(source);
    }

    /** Where messages about {@code method} go, and about what it calls. */
    Diagnostics on(ExecutableElement method) {
        return logs.computeIfAbsent(method, m -> new Diagnostics());
    }

    List<Diagnostic> errors() {
        return logs.values().stream().flatMap(log -> log.all().stream()).filter(Diagnostic::isError).toList();
    }

    boolean has(Code code) {
        return errors().stream().anyMatch(d -> d.code() == code);
    }

    /** Prints all of them. What an error leaves out makes warnings that are none, so that these wait. */
    void print() {
        boolean refused = !errors().isEmpty();
        Set<Message> messages = new LinkedHashSet<>();
        logs.forEach((method, log) -> log.all().forEach(d -> messages.add(new Message(owner(method, d.place()), d))));
        messages.stream().filter(m -> m.diagnostic.isError() || !refused && !isSuppressed(m.method))
            .sorted(Comparator.comparing(m -> begin(m.diagnostic.place(), m.method)))
            .forEach(m -> compiler.print(m.diagnostic.isError() ? Kind.ERROR : Kind.WARNING, m.diagnostic.message(), m.method, m.diagnostic.place()));
    }

    /** The method whose source holds {@code place}; {@code method} if none does. */
    private ExecutableElement owner(ExecutableElement method, Place place) {
        return logs.keySet().stream().filter(m -> range(m).contains(new Position(place.line(), place.column()))).findFirst().orElse(method);
    }

    private Position begin(Place place, ExecutableElement method) {
        return place.equals(Place.NONE) ? range(method).begin : new Position(place.line(), place.column());
    }

    private Range range(ExecutableElement method) {
        return unit.flatMap(u -> u.declaration(method)).flatMap(Node::getRange).orElse(Range.range(0, 0, 0, 0));
    }

    /** {@code @SuppressWarnings("backflow")} on the method or around it. */
    private static boolean isSuppressed(Element element) {
        for (Element at = element; at != null && at.getKind() != ElementKind.PACKAGE; at = at.getEnclosingElement()) {
            SuppressWarnings suppressed = at.getAnnotation(SuppressWarnings.class);
            if (suppressed != null && List.of(suppressed.value()).contains("backflow")) return true;
        }
        return false;
    }
}
