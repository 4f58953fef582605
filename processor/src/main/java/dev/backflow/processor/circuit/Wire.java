package dev.backflow.processor.circuit;

/**
 * A variable of a circuit. Two wires are the same only if they are the same object; the emitter finds them names that do
 * not collide, and a user's variable keeps its own.
 */
public final class Wire {
    private final String name;
    private final Type type;
    private final Kind kind;

    private enum Kind { USERS, OURS, GRADIENT }

    private Wire(String name, Type type, Kind kind) {
        this.name = name;
        this.type = type;
        this.kind = kind;
    }

    /** A variable of the user's. */
    public static Wire named(String name, Type type) {
        return new Wire(name, type, Kind.USERS);
    }

    /** A variable of ours; {@code name} is a wish. */
    public static Wire fresh(String name, Type type) {
        return new Wire(name, type, Kind.OURS);
    }

    /** A variable of ours that holds a gradient, or the shadow of an object: what is added to it matters up to the sign of zero. */
    public static Wire gradient(String name, Type type) {
        return new Wire(name, type, Kind.GRADIENT);
    }

    public String name() {
        return name;
    }

    public Type type() {
        return type;
    }

    /** Whether the name is the user's own. */
    public boolean isUsers() {
        return kind == Kind.USERS;
    }

    /** Whether this holds a gradient. */
    public boolean isGradient() {
        return kind == Kind.GRADIENT;
    }

    /** A value that reads this wire. */
    public Value.Read read() {
        return new Value.Read(this);
    }

    @Override public String toString() {
        return name;
    }
}
