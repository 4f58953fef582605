package dev.backflow.processor.circuit;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Values at work, over the wires of one call. */
final class Evaluation implements Value.Cases<Object> {
    private final Interpreter interpreter;
    private final Surroundings outside;
    private final Map<Wire, Object> wires;

    Evaluation(Interpreter interpreter, Surroundings outside, Map<Wire, Object> wires) {
        this.interpreter = interpreter;
        this.outside = outside;
        this.wires = wires;
    }

    Surroundings outside() {
        return outside;
    }

    private Object of(Value value) {
        return value.accept(this);
    }

    private List<Object> all(List<Value> values) {
        List<Object> all = new ArrayList<>();
        values.forEach(value -> all.add(of(value)));
        return all;
    }

    @Override public Object literal(Value.Literal value) {
        return Arithmetic.literal(value.text(), value.type());
    }

    @Override public Object constant(Value.Constant value) {
        return outside.constant(value.text());
    }

    @Override public Object read(Value.Read value) {
        if (!wires.containsKey(value.wire())) throw new IllegalStateException(value.wire() + " has no value yet");
        return wires.get(value.wire());
    }

    @Override public Object element(Value.Element value) {
        return Array.get(of(value.array()), index(value.index()));
    }

    private int index(Value value) {
        return (Integer) Arithmetic.converted(of(value), Type.INT);
    }

    @Override public Object length(Value.Length value) {
        return Array.getLength(of(value.array()));
    }

    @Override public Object apply(Value.Apply value) {
        Object first = of(value.operands().get(0));
        String symbol = value.gate().symbol();
        return switch (value.gate().form()) {
            case PREFIX -> Arithmetic.prefix(symbol, first);
            case INFIX -> infix(symbol, first, value.operands().get(1));
            case CALL -> Arithmetic.converted(outside.call(symbol, all(value.operands())), value.type());
        };
    }

    private Object infix(String symbol, Object left, Value right) {
        if (symbol.equals("&&") && left.equals(false) || symbol.equals("||") && left.equals(true)) return left;
        return Arithmetic.infix(symbol, left, of(right));
    }

    @Override public Object choice(Value.Choice value) {
        return Arithmetic.converted(of((Boolean) of(value.condition()) ? value.yes() : value.no()), value.type());
    }

    @Override public Object cast(Value.Cast value) {
        return Arithmetic.converted(of(value.operand()), value.type());
    }

    @Override public Object component(Value.Component value) {
        return outside.invoke(of(value.object()), value.name(), List.of());
    }

    @Override public Object field(Value.Field value) {
        return outside.field(of(value.object()), value.name()).get();
    }

    @Override public Object call(Value.Call value) {
        List<Object> arguments = all(value.operands());
        if (value.callee() instanceof Callee.Method method) return interpreter.call(method, arguments);
        if (value.callee() instanceof Callee.Gated gate) return outside.call(gate.text(), arguments);
        Callee.Foreign foreign = (Callee.Foreign) value.callee();
        if (foreign.receiver()) return outside.invoke(arguments.get(0), foreign.text(), arguments.subList(1, arguments.size()));
        return foreign.text().startsWith("new ") ? outside.create(foreign.text().substring(4), arguments) : outside.call(foreign.text(), arguments);
    }

    @Override public Object newArray(Value.NewArray value) {
        int[] lengths = value.operands().stream().mapToInt(this::index).toArray();
        Type element = value.type();
        for (int i = 0; i < lengths.length; i++) element = ((Type.ArrayOf) element).element();
        return Array.newInstance(outside.classOf(element), lengths);
    }

    @Override public Object newArrayOf(Value.NewArrayOf value) {
        Object array = Array.newInstance(outside.classOf(value.type().element()), value.operands().size());
        for (int i = 0; i < value.operands().size(); i++) Array.set(array, i, Arithmetic.converted(of(value.operands().get(i)), value.type().element()));
        return array;
    }

    @Override public Object newRecord(Value.NewRecord value) {
        return outside.create(value.type().name(), all(value.operands()));
    }

    @Override public Object library(Value.Library value) {
        Object array = of(value.operands().get(0));
        List<Value> rest = value.operands().subList(1, value.operands().size());
        return switch (value.bulk()) {
            case ARRAYCOPY -> copied(array, index(rest.get(0)), of(rest.get(1)), index(rest.get(2)), index(rest.get(3)));
            case FILL -> filled(array, 0, Array.getLength(array), rest.get(0), value);
            case FILL_RANGE -> filled(array, index(rest.get(0)), index(rest.get(1)), rest.get(2), value);
            case COPY_OF -> resized(array, 0, index(rest.get(0)));
            case COPY_OF_RANGE -> ranged(array, index(rest.get(0)), index(rest.get(1)));
            case CLONE -> resized(array, 0, Array.getLength(array));
        };
    }

    private static Object copied(Object from, int fromIndex, Object to, int toIndex, int length) {
        System.arraycopy(from, fromIndex, to, toIndex, length);
        return to;
    }

    private Object filled(Object array, int from, int to, Value value, Value.Library library) {
        Object content = Arithmetic.converted(of(value), ((Type.ArrayOf) library.operands().get(0).type()).element());
        if (from > to) throw new IllegalArgumentException("fromIndex(" + from + ") > toIndex(" + to + ")");
        if (from < 0 || to > Array.getLength(array)) throw new ArrayIndexOutOfBoundsException(from < 0 ? from : to);
        for (int i = from; i < to; i++) Array.set(array, i, content);
        return array;
    }

    private static Object ranged(Object array, int from, int to) {
        if (from > to) throw new IllegalArgumentException(from + " > " + to);
        if (from < 0 || from > Array.getLength(array)) throw new ArrayIndexOutOfBoundsException(from);
        return resized(array, from, to - from);
    }

    private static Object resized(Object array, int from, int length) {
        Object copy = Array.newInstance(array.getClass().getComponentType(), length);
        return copied(array, from, copy, 0, Math.min(Array.getLength(array) - from, length));
    }
}
