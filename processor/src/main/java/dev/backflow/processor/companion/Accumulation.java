package dev.backflow.processor.companion;

import dev.backflow.processor.adjoint.Adjoint;
import dev.backflow.processor.circuit.Gradients;
import dev.backflow.processor.circuit.Place;
import dev.backflow.processor.circuit.Step;
import dev.backflow.processor.circuit.Type;
import dev.backflow.processor.circuit.Value;
import dev.backflow.processor.circuit.Wire;
import dev.backflow.processor.gate.Gates;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How what a reverse pass finds comes to the gradient {@code into} that a caller brings. */
final class Accumulation {
    private final Differentiated method;
    private final Adjoint adjoint;
    private final Wire into;

    Accumulation(Differentiated method, Adjoint adjoint, Wire into) {
        this.method = method;
        this.adjoint = adjoint;
        this.into = into;
    }

    /** Before anything is computed: the gradient that the caller brings has the shapes of the arguments. */
    List<Step> fitting() {
        List<Step> checks = new ArrayList<>();
        for (Wire p : method.differentiated())
            if (p.type().isArray()) checks.add(CallForms.call("dev.backflow.Shadow.fits", new Value.Literal("\"" + p.name() + "\"", Type.STRING), p.read(), new Value.Field(into.read(), Gradients.field(p.name()), p.type())));
        return checks;
    }

    /** The gradients on numbers begin at zero. */
    List<Step> scalars() {
        List<Step> steps = new ArrayList<>();
        for (Wire p : method.circuit().parameters())
            if (!p.type().isReference() && adjoint.facts().isActive(p))
                steps.add(Step.Declare.of(adjoint.adjoint(p), new Value.Literal("0", Type.INT), Place.NONE));
        return steps;
    }

    /** The type of the cotangent of the result: the result's own where a gradient can be one. */
    Type cotangent() {
        Type type = method.circuit().result().orElseThrow();
        return Gradients.record(type).filter(r -> !r.plain()).isPresent() ? Gradients.shadow(type) : type;
    }

    /** The result that is an object gets its cotangent. */
    List<Step> seeding(Wire dOut) {
        return adjoint.seed().filter(s -> s.type().isReference()).map(s -> List.of(CallForms.call("dev.backflow.Shadow.add", gathered(dOut), s.read()))).orElse(List.of());
    }

    /** The cotangent as what can be added to a shadow. */
    static Value gathered(Wire dOut) {
        return Gradients.record(dOut.type()).map(r -> CallForms.call(r.adjoint() + ".of", Optional.of(Gradients.shadow(dOut.type())), List.of(dOut.read()))).orElse(dOut.read());
    }

    /** What was gathered beside {@code into} is added to it. */
    List<Step> sums(Parameters arrays) {
        List<Step> steps = new ArrayList<>();
        for (Wire p : method.differentiated()) {
            if (!adjoint.facts().isActive(p)) continue;
            Value sum = part(into, p);
            if (!p.type().isReference()) steps.add(plus(sum, adjoint.adjoint(p).read()));
            else if (method.circuit().result().isPresent()) steps.addAll(arrays.handedOver(p, sum));
        }
        return steps;
    }

    /** The gradient {@code own} is added to {@code into}. */
    List<Step> sum(Wire own) {
        List<Step> steps = new ArrayList<>();
        for (Wire p : method.differentiated()) {
            Value sum = part(into, p), more = part(own, p);
            steps.add(p.type().isReference() ? CallForms.call("dev.backflow.Shadow.add", more, sum) : plus(sum, more));
        }
        return steps;
    }

    private static Step plus(Value sum, Value more) {
        return new Step.Update(sum, Gates.standard().infix("+"), more, Place.NONE);
    }

    /** The gradient on {@code parameter}, in {@code gradient}. */
    static Value part(Wire gradient, Wire parameter) {
        return new Value.Field(gradient.read(), Gradients.field(parameter.name()), Gradients.shadow(parameter.type()));
    }
}
