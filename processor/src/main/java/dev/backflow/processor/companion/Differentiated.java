package dev.backflow.processor.companion;

import dev.backflow.processor.adjoint.GradientNames;
import dev.backflow.processor.adjoint.Pairs;
import dev.backflow.processor.adjoint.Preaccumulation;
import dev.backflow.processor.circuit.Circuit;
import dev.backflow.processor.circuit.Program;
import dev.backflow.processor.circuit.Type;
import dev.backflow.processor.circuit.Wire;
import java.util.List;

/**
 * A method that carries {@code @Differentiable}.
 *
 * @param program its circuit, with those of its helpers, {@linkplain dev.backflow.processor.adjoint.Adjoint#structured
 *     structured}
 * @param access {@code "public"} or {@code ""}
 * @param overloaded whether another differentiable method of its class has the same name
 * @param workspace whether there are forms that take a workspace
 * @param jacobian whether there are forms that give the Jacobian
 * @param pure whether it promises to leave its arguments alone, and that what it gives is new
 */
public record Differentiated(Program program, String access, boolean overloaded, boolean workspace, boolean jacobian, boolean pure) {
    Circuit circuit() {
        return program.main();
    }

    /** Which parameters are differentiated. */
    List<Boolean> active() {
        return circuit().parameters().stream().map(this::isDifferentiated).toList();
    }

    boolean isDifferentiated(Wire parameter) {
        return parameter.type().carries() && !circuit().constants().contains(parameter);
    }

    /** The differentiated parameters. */
    List<Wire> differentiated() {
        return circuit().parameters().stream().filter(this::isDifferentiated).toList();
    }

    /** Whether others take its gradient for what it is to them, and call no passes. */
    boolean isPreaccumulated() {
        return Preaccumulation.isFor(circuit().result(), types(), active());
    }

    /** The passes that others call. */
    Pairs.Pair pair() {
        String name = circuit().name();
        return new Pairs.Pair(name, GradientNames.forward(name, pure), name + "Reverse", GradientNames.tape(name, types()),
            circuit().parameters().stream().map(Wire::name).toList(), active(), circuit().parameters().stream().map(p -> !p.type().isReference()).toList(), false);
    }

    List<Type> types() {
        return circuit().parameters().stream().map(Wire::type).toList();
    }
}
