package dev.backflow.processor.lower;

import dev.backflow.processor.circuit.Callee;
import dev.backflow.processor.circuit.Type;
import dev.backflow.processor.circuit.Value;
import java.util.Locale;
import javax.lang.model.SourceVersion;

/** Names wished for wires of ours. */
final class Fresh {
    private Fresh() {}

    static String name(Callee callee) {
        if (callee instanceof Callee.Method method) return method.name();
        String text = callee instanceof Callee.Gated gate ? gate.text() : ((Callee.Foreign) callee).text();
        return text.startsWith("new ") ? "made" : text.substring(text.lastIndexOf('.') + 1);
    }

    static String name(Value value) {
        if (value instanceof Value.NewArrayOf) return "row";
        if (value.type().isArray()) return "array";
        if (value instanceof Value.NewRecord made) return decapitalised(simple(made.type().name()));
        if (value.type() == Type.BOOLEAN) return "test";
        return value.type() == Type.INT ? "number" : "value";
    }

    /** The parameter that stands for {@code this}. */
    static String receiver(Type type) {
        return decapitalised(simple(type.text()));
    }

    private static String simple(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    static String capitalised(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    static String decapitalised(String name) {
        String lower = name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
        return SourceVersion.isKeyword(lower) ? lower + "Value" : lower;
    }
}
