package dev.backflow.processor.emit;

import dev.backflow.processor.circuit.Circuit;
import dev.backflow.processor.circuit.Type;
import dev.backflow.processor.circuit.Wire;
import java.util.List;
import java.util.Optional;

/** A member of a companion class. {@code access} is {@code "public"}, {@code "private"} or {@code ""}. */
public sealed interface Member {
    /** A static method. */
    record Method(String access, Circuit circuit, String documentation) implements Member {}

    /**
     * The class of a gradient.
     *
     * @param method the method whose gradient it is
     * @param value the type of what the method returns; none for {@code void}
     * @param parameters the method's parameters
     * @param differentiated those whose gradients the class holds
     * @param reused whether a workspace can keep one
     */
    record GradientClass(String access, String name, String method, Optional<Type> value, List<Wire> parameters,
            List<Wire> differentiated, String documentation, boolean reused) implements Member {
        /** The same, which a workspace can keep. */
        public GradientClass kept() {
            return new GradientClass(access, name, method, value, parameters, differentiated, documentation, true);
        }
    }

    /** A class of plain fields, the first {@code offered} of which callers read; {@code reused} if a workspace can keep one. */
    record TapeClass(String access, String name, List<Wire> fields, int offered, String documentation, boolean reused) implements Member {
        /** The same, which a workspace can keep. */
        public TapeClass kept() {
            return new TapeClass(access, name, fields, offered, documentation, true);
        }
    }

    /** The class in which the gradient on a private record of the user's is gathered, and a copy of the record itself. */
    record RecordCopy(Type.RecordOf type) implements Member {}

    /** A member as text. */
    record Verbatim(String text) implements Member {}
}
