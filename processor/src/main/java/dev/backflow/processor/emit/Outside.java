package dev.backflow.processor.emit;

import dev.backflow.processor.circuit.Bulk;
import dev.backflow.processor.circuit.Callee;
import dev.backflow.processor.circuit.Circuit;
import dev.backflow.processor.circuit.Gate;
import dev.backflow.processor.circuit.Step;
import dev.backflow.processor.circuit.Value;
import dev.backflow.processor.circuit.Walk;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names that the text of a circuit gives to what is outside of it: {@code Math} of {@code Math.exp}, {@code K} of a
 * constant. A variable of such a name would obscure it (JLS 6.4.2).
 */
final class Outside {
    private static final Pattern NAME = Pattern.compile("(?<![\\w.$\"'])[\\p{L}_$][\\p{L}\\p{N}_$]*");

    private final Imports imports;
    private final Set<String> names = new HashSet<>();

    private Outside(Imports imports) {
        this.imports = imports;
    }

    static Set<String> of(Circuit circuit, Imports imports) {
        Outside outside = new Outside(imports);
        Walk.steps(circuit.body(), outside::add);
        return outside.names;
    }

    private void add(Step step) {
        for (Value value : Walk.values(step)) add(value);
        if (step instanceof Step.Switch choice) choice.arms().forEach(arm -> arm.labels().forEach(this::label));
    }

    private void label(String label) {
        for (Matcher at = NAME.matcher(label); at.find(); ) names.add(at.group());
    }

    private void add(Value value) {
        if (value instanceof Value.Constant constant) names.add(Imports.head(imports.shortened(constant.text())));
        if (value instanceof Value.Call call) add(call.callee());
        if (value instanceof Value.Apply apply && apply.gate().form() == Gate.Form.CALL) qualifier(apply.gate().declared() ? apply.gate().symbol() : imports.function(apply.gate().symbol()));
        if (value instanceof Value.Library library && library.bulk() != Bulk.CLONE) qualifier(imports.shortened(library.bulk().text()));
        if (value instanceof Value.NewArray array && Expressions.isSlow(array)) names.add(Imports.head(imports.shortened(Expressions.ROWS)));
        for (Value operand : value.operands()) add(operand);
    }

    private void add(Callee callee) {
        if (callee instanceof Callee.Foreign foreign && !foreign.receiver() && !foreign.text().startsWith("new ")) qualifier(imports.shortened(foreign.text()));
        if (callee instanceof Callee.Method method) method.companion().ifPresent(c -> names.add(Imports.head(c)));
    }

    /** What stands before the method's name. */
    private void qualifier(String text) {
        if (text.indexOf('.') > 0) names.add(Imports.head(text));
    }
}
