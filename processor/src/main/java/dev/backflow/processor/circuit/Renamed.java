package dev.backflow.processor.circuit;

import java.util.Map;

/** Steps in which other values stand for some variables. */
public class Renamed extends Rewriting {
    private final Map<Wire, Value> values;

    public Renamed(Map<Wire, Value> values) {
        this.values = values;
    }

    @Override public Value value(Value value) {
        return value instanceof Value.Read read ? values.getOrDefault(read.wire(), value) : value.map(this::value);
    }

    @Override public Value target(Value target) {
        return value(target);
    }
}
