package dev.backflow.processor.adjoint;

import dev.backflow.processor.circuit.Place;
import dev.backflow.processor.circuit.Step;
import dev.backflow.processor.circuit.Type;
import dev.backflow.processor.circuit.Value;
import dev.backflow.processor.circuit.Walk;
import dev.backflow.processor.circuit.Wire;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * Staged computation: gives names to parts of one step's values, so that the reverse pass can speak of them. A part that is
 * still found unchanged on the way back, and is cheap, is written again instead.
 */
final class Staging {
    /** Larger values are named rather than computed again. */
    private static final int LARGEST = 12;

    private final UnaryOperator<Value> sized;
    private final Predicate<Value> stable;
    private final Function<Value, Optional<Value>> held;
    private final Function<Value, Holders> holders;
    private final BiConsumer<Wire, Value> naming;
    private final Map<Value, Wire> named = new LinkedHashMap<>();

    private Staging(UnaryOperator<Value> sized, Predicate<Value> stable, Function<Value, Optional<Value>> held, Function<Value, Holders> holders, BiConsumer<Wire, Value> naming) {
        this.sized = sized;
        this.stable = stable;
        this.held = held;
        this.holders = holders;
        this.naming = naming;
    }

    /**
     * {@code sized} gives a value with the lengths that arrays were made with, {@code stable} says which values the reverse pass finds as they were, {@code held} which variable holds a value, and
     * {@code holders} of which variables the objects need to be remembered, to find a value in them; {@code naming} is told of every name.
     */
    static Staging where(UnaryOperator<Value> sized, Predicate<Value> stable, Function<Value, Optional<Value>> held, Function<Value, Holders> holders, BiConsumer<Wire, Value> naming) {
        return new Staging(sized, stable, held, holders, naming);
    }

    static Staging plain() {
        return new Staging(v -> v, v -> false, v -> Optional.empty(), v -> Holders.NONE, (name, value) -> { });
    }

    /** {@code value} with variables for the outputs of dear gates that the forward pass evaluates anyway. */
    Value spared(Value value) {
        Optional<Value> variable = Evaluated.isDear(value) ? held.apply(value) : Optional.empty();
        return variable.orElseGet(() -> value.map(this::spared));
    }

    /** Variables whose objects lead to {@code value}, if they are remembered; none if that is no way to find it. */
    record Holders(Value value, Set<Wire> variables) {
        static final Holders NONE = new Holders(Terms.zero(), Set.of());
    }

    /** The step's values with the names in place, and the declarations of the names before them. */
    record Staged(List<Step> before, List<Value> values) {}

    /** {@code value} as the reverse pass may write it. */
    Value use(Value value) {
        if (value instanceof Value.Literal || value instanceof Value.Constant) return value;
        if (named.containsKey(value) || !isCheap(value)) return name(value);
        Value same = sized.apply(value);
        if (isCheap(same) && stable.test(same)) return same;
        if (stable.test(value)) return value;
        Holders objects = value instanceof Value.Read ? Holders.NONE : holders.apply(value);
        return objects.variables().isEmpty() ? name(value) : within(objects.value(), objects.variables());
    }

    /** {@code value} with names for the objects that {@code variables} hold. */
    private Value within(Value value, Set<Wire> variables) {
        return value instanceof Value.Read read && variables.contains(read.wire()) ? name(read) : value.map(o -> within(o, variables));
    }

    /** A name for {@code value}. */
    Value name(Value value) {
        return named.computeIfAbsent(value, this::named).read();
    }

    private Wire named(Value value) {
        Wire wire = wire(value);
        naming.accept(wire, value);
        return wire;
    }

    private static Wire wire(Value value) {
        boolean row = value.type().isReference() && Walk.base(value).filter(Wire::isGradient).isPresent();
        return row ? Wire.gradient(nameFor(value), value.type()) : Wire.fresh(nameFor(value), value.type());
    }

    /** Whether writing {@code value} again costs no more than remembering it. */
    static boolean isCheap(Value value) {
        return left(value, LARGEST) >= 0;
    }

    /** How many of {@code allowed} values are left after the cheap ones in {@code value}; less than none if there are more, or a dear one. */
    private static int left(Value value, int allowed) {
        if (allowed <= 0 || value.standsAlone() || value instanceof Value.Apply apply && apply.gate().dear()) return -1;
        int left = allowed - 1;
        List<Value> operands = value.operands();
        for (int i = 0; i < operands.size() && left >= 0; i++) left = left(operands.get(i), left);
        return left;
    }

    /** Places the names. What may throw before a named part throws is named too, so that the first exception stays first. */
    Staged stage(List<Value> roots) {
        if (named.isEmpty()) return new Staged(List.of(), roots);
        Set<Value> evaluated = keepOrder(roots);
        List<Step> before = new ArrayList<>();
        Map<Value, Value> done = new LinkedHashMap<>();
        List<Value> values = new ArrayList<>();
        for (Value root : roots) values.add(place(root, evaluated, before, done));
        for (Value other : new ArrayList<>(named.keySet())) place(other, evaluated, before, done);
        return new Staged(before, values);
    }

    /** A part of the values in the order of their evaluation, and the name that it is evaluated for, by the place of that in the order. */
    private record Part(Value value, int[] home) {}

    /** Names what may throw before a named part; gives all that is evaluated in any case. */
    private Set<Value> keepOrder(List<Value> roots) {
        List<Part> order = new ArrayList<>();
        int[] nowhere = {Integer.MAX_VALUE};
        Set<Value> seen = new HashSet<>();
        roots.forEach(root -> evaluation(root, nowhere, seen, order));
        Map<Value, Integer> first = new HashMap<>();
        for (int i = 0; i < order.size(); i++) first.putIfAbsent(order.get(i).value(), i);
        int next = Integer.MAX_VALUE;
        for (int i = order.size() - 1; i >= 0; i--) {
            Value value = order.get(i).value();
            if (first.get(value) == i && next < order.get(i).home()[0] && throwsItself(value)) name(value);
            if (named.containsKey(value) && Walk.any(value, Staging::mayThrow)) next = i;
        }
        return first.keySet();
    }

    private void evaluation(Value value, int[] home, Set<Value> seen, List<Part> order) {
        boolean isNamed = named.containsKey(value);
        if (isNamed && !seen.add(value)) return;
        int[] own = isNamed ? new int[1] : home;
        for (Value operand : always(value)) evaluation(operand, own, seen, order);
        if (isNamed) own[0] = order.size();
        order.add(new Part(value, home));
    }

    /** The operands that are evaluated whenever {@code value} is: not the sides of a choice, nor the right side of {@code &&} and {@code ||}. */
    static List<Value> always(Value value) {
        return value.operands().subList(0, certain(value));
    }

    /** The other operands. */
    static List<Value> atTimes(Value value) {
        return value.operands().subList(certain(value), value.operands().size());
    }

    private static int certain(Value value) {
        boolean shortened = value instanceof Value.Apply apply && (apply.gate().symbol().equals("&&") || apply.gate().symbol().equals("||"));
        return value instanceof Value.Choice || shortened ? 1 : value.operands().size();
    }

    private static boolean throwsItself(Value value) {
        return mayThrow(value) || atTimes(value).stream().anyMatch(part -> Walk.any(part, Staging::mayThrow));
    }

    private Value place(Value value, Set<Value> evaluated, List<Step> before, Map<Value, Value> done) {
        Value known = done.get(value);
        if (known != null) return known;
        int certain = certain(value);
        int[] operand = new int[1];
        Value inner = value.map(o -> operand[0]++ < certain ? place(o, evaluated, before, done) : placeAtTimes(o, evaluated, before, done));
        Wire wire = named.get(value);
        if (wire == null) return inner;
        before.add(Step.Declare.of(wire, inner, Place.NONE));
        done.put(value, wire.read());
        return wire.read();
    }

    /** The same for what is evaluated at times only: a name for what is evaluated in any case, but later, is not there yet. */
    private Value placeAtTimes(Value value, Set<Value> evaluated, List<Step> before, Map<Value, Value> done) {
        boolean later = named.containsKey(value) && !done.containsKey(value) && evaluated.contains(value) && !value.standsAlone();
        return later || !named.containsKey(value) ? value.map(o -> placeAtTimes(o, evaluated, before, done)) : place(value, evaluated, before, done);
    }

    /** Whether computing a name may throw. */
    boolean mayThrow() {
        return named.keySet().stream().anyMatch(v -> Walk.any(v, Staging::mayThrow));
    }

    /** Whether evaluating {@code value} itself, its operands aside, may throw. */
    static boolean mayThrow(Value value) {
        if (value instanceof Value.Element || value instanceof Value.Component || value.standsAlone()) return true;
        if (value instanceof Value.Length length) return !(length.array() instanceof Value.Read);
        return value instanceof Value.Apply apply && (apply.gate().declared() || !apply.type().isFloating() && (apply.gate().symbol().equals("/") || apply.gate().symbol().equals("%")));
    }

    static String nameFor(Value value) {
        if (value instanceof Value.Read read) return read.wire().name() + "0";
        if (value instanceof Value.Element element) return base(element) + "At";
        if (value instanceof Value.Apply apply) return nameFor(apply);
        if (value instanceof Value.Length) return "length";
        return value.type() == Type.BOOLEAN ? "test" : "part";
    }

    /** A name that tells a constant index, and ends in {@code other} if there is none. */
    static String nameFor(Value.Element element, String other) {
        return base(element) + (element.index() instanceof Value.Literal index ? index.text() : other);
    }

    private static String base(Value array) {
        return Walk.root(array) instanceof Value.Read read ? read.wire().name() : "element";
    }

    private static String nameFor(Value.Apply apply) {
        if (apply.type() == Type.BOOLEAN) return "test";
        String symbol = apply.gate().symbol();
        return switch (symbol) {
            case "+" -> "sum";
            case "-" -> apply.operands().size() == 1 ? "minus" : "difference";
            case "*" -> "product";
            case "/" -> "quotient";
            case "%" -> "remainder";
            default -> Character.isJavaIdentifierPart(symbol.charAt(symbol.length() - 1)) ? symbol.substring(symbol.lastIndexOf('.') + 1) : "part";
        };
    }
}
