package dev.backflow.processor.circuit;

import java.util.List;
import java.util.Optional;

/** What a {@link Value.Call} calls. */
public sealed interface Callee permits Callee.Foreign, Callee.Method, Callee.Gated {
    /** The parameters' types, as far as they are known, and what the call gives. */
    Optional<Type> result();

    /**
     * Something no gradient flows through, called as it is.
     *
     * @param text what stands before the opening parenthesis: {@code Integer.parseInt}, {@code new IllegalArgumentException}
     * @param receiver whether the first argument is the receiver, before {@code .text(}
     */
    record Foreign(String text, boolean receiver, Optional<Type> result) implements Callee {}

    /**
     * A method with a gradient of its own: another circuit of the same companion, or a method of another companion.
     *
     * @param owner the class that declares the method, as the companion writes it
     * @param companion the companion class that holds its gradient, as the caller writes it; empty for the caller's own
     * @param name the method's name
     * @param key tells methods apart: class, name and erased parameter types
     * @param annotated whether the method carries {@code @Differentiable} itself
     * @param overloaded whether another method of its class that carries it has the same name
     * @param pure whether it says of itself that it leaves its arguments alone, and that what it gives is new
     */
    record Method(String owner, Optional<String> companion, String name, String key, List<Parameter> parameters,
            Optional<Type> result, boolean annotated, boolean overloaded, boolean pure) implements Callee {
        /** {@code LossGrad.} if another companion holds the gradient. */
        public String prefix() {
            return companion.map(c -> c + ".").orElse("");
        }

        public List<Type> types() {
            return parameters.stream().map(Parameter::type).toList();
        }

        /** Which parameters are differentiated where all are that may be. */
        public List<Boolean> differentiated() {
            return parameters.stream().map(p -> !p.constant() && p.type().carries()).toList();
        }
    }

    /**
     * A gate whose reverse pass somebody declares: it changes nothing that it is given, and gives what nobody else holds.
     *
     * @param text the gate, as the companion calls it
     * @param vjp its reverse pass: what it was given, what it gave, the cotangent of that, and a shadow of every array, to which
     *     it adds; it returns the gradient on the only number, while several have shadows of length one
     * @param sparing whether the reverse pass takes {@code null} for a shadow that nobody asks for
     */
    record Gated(String text, String vjp, boolean sparing, List<Parameter> parameters, Optional<Type> result) implements Callee {}

    /** A formal parameter of a method with a gradient; {@code constant} if it is marked {@code @Constant}. */
    record Parameter(String name, Type type, boolean constant) {}
}
