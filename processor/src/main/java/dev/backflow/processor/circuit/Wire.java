package dev.backflow.processor.circuit;

/**
 * A variable of a circuit. Two wires are the same only if they are the same object; the emitter finds them names that do
 * not collide, and a user's variable keeps its own.
 */
public final class Wire {
    private final String name;
    private final Type type;
    private final boolean users;

    private Wire(String name, Type type, boolean users) {
        this.name = name;
        this.type = type;
        this.users = users;
    }

    /** A variable of the user's. */
    public static Wire named(String name, Type type) {
        return new Wire(name, type, true);
    }

    /** A variable of ours; {@code name} is a wish. */
    public static Wire fresh(String name, Type type) {
        return new Wire(name, type, false);
    }

    public String name() {
        return name;
    }

    public Type type() {
        return type;
    }

    /** Whether the name is the user's own. */
    public boolean isUsers() {
        return users;
    }

    /** A value that reads this wire. */
    public Value.Read read() {
        return new Value.Read(this);
    }

    @Override public String toString() {
        return name;
    }
}
