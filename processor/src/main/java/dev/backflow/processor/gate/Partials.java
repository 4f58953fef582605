package dev.backflow.processor.gate;

import dev.backflow.processor.circuit.Value;
import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.Function;

/** Local gradients, each read from its text when it is first asked for: by then there are the gates that it names. */
final class Partials extends AbstractList<Value> implements RandomAccess {
    private final List<String> texts;
    private final Function<String, Value> reading;
    private final Value[] values;

    Partials(List<String> texts, Function<String, Value> reading) {
        this.texts = texts;
        this.reading = reading;
        this.values = new Value[texts.size()];
    }

    @Override public synchronized Value get(int index) {
        if (values[index] == null) values[index] = reading.apply(texts.get(index));
        return values[index];
    }

    @Override public int size() {
        return values.length;
    }
}
