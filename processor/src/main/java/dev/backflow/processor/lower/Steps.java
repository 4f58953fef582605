package dev.backflow.processor.lower;

import dev.backflow.processor.circuit.Place;
import dev.backflow.processor.circuit.Step;
import dev.backflow.processor.circuit.Value;
import dev.backflow.processor.circuit.Wire;
import java.util.ArrayList;
import java.util.List;

/** Records the steps of a method, block by block. */
final class Steps {
    private List<Step> block = new ArrayList<>();
    private Place place = Place.NONE;

    void add(Step step) {
        block.add(step);
    }

    void addAll(List<Step> steps) {
        block.addAll(steps);
    }

    /** Where the statement stands whose steps are being recorded. */
    Place place() {
        return place;
    }

    /** Does {@code work}, whose steps belong to {@code other}. */
    void at(Place other, Runnable work) {
        Place outer = place;
        place = other;
        try {
            work.run();
        } finally {
            place = outer;
        }
    }

    /** The steps of {@code work} as a block of their own. */
    List<Step> block(Runnable work) {
        List<Step> outer = block;
        block = new ArrayList<>();
        try {
            work.run();
            return block;
        } finally {
            block = outer;
        }
    }

    /** Keeps a value in a fresh wire. */
    Value.Read keep(String name, Value value) {
        Wire wire = Wire.fresh(name, value.type());
        add(Step.Declare.of(wire, value, place));
        return wire.read();
    }

    void assign(Wire wire, Value value) {
        add(new Step.Assign(wire.read(), value, place));
    }
}
