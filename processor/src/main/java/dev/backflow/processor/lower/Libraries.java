package dev.backflow.processor.lower;

import com.github.javaparser.ast.body.MethodDeclaration;
import dev.backflow.processor.circuit.Circuit;
import dev.backflow.processor.source.Unit;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;

/** Methods of libraries whose sources lie beside their jars: they are differentiated along, if all that they reach can be. */
final class Libraries {
    private final Translation at;

    Libraries(Translation at) {
        this.at = at;
    }

    /** The source of a method that comes compiled. */
    static Optional<MethodDeclaration> source(ExecutableElement method, Translation at) {
        return unit(method, at).flatMap(unit -> unit.declaration(method));
    }

    private static Optional<Unit> unit(ExecutableElement method, Translation at) {
        return at.unit.sources().library(method, at.members.descriptor(method));
    }

    /** Whether the method now has a circuit; what cannot be lowered is called as it is, as if there were no source. */
    boolean lowers(Reached.Helper helper) {
        if (at.reached.calls(helper.key())) return true;
        Optional<Unit> unit = at.reached.isRefused(helper.key()) ? Optional.empty() : unit(helper.method(), at);
        if (unit.isEmpty()) return false;
        Reached inner = at.reached.within(helper.key());
        Optional<Map<String, Circuit>> circuits = Lowering.along(helper, at, unit.get(), inner);
        circuits.ifPresent(all -> at.reached.include(inner, all));
        return circuits.isPresent();
    }
}
