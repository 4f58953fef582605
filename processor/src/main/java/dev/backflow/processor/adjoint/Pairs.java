package dev.backflow.processor.adjoint;

import dev.backflow.processor.analysis.Calls;
import dev.backflow.processor.circuit.Callee;
import dev.backflow.processor.circuit.Circuit;
import dev.backflow.processor.circuit.Program;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The methods of one companion that others call: forward and reverse passes of helpers, and helpers as they are. */
public final class Pairs {
    /**
     * A forward and a reverse pass that share a tape.
     *
     * @param name the method's name
     * @param active which parameters are differentiated
     * @param lasting which parameters' objects nobody writes to between the two passes
     * @param spared whether nobody writes to the object that is returned, either
     */
    public record Pair(String name, String forward, String reverse, String tape, List<String> parameters, List<Boolean> active, List<Boolean> lasting, boolean spared) {}

    private record Key(String method, List<Boolean> active, List<Boolean> lasting, boolean spared) {}

    /** A pair to be written, with the program that knows its circuit. */
    public record Order(Pair pair, Circuit circuit, Program program, Calls calls) {}

    /** A helper to be copied as it is. */
    public record Copy(String name, Circuit circuit, Program program) {}

    private final Map<Key, Pair> pairs = new HashMap<>();
    private final Map<String, Copy> copies = new LinkedHashMap<>();
    private final Deque<Order> orders = new ArrayDeque<>();
    private final Deque<Copy> copyOrders = new ArrayDeque<>();
    private final Set<String> names = new HashSet<>();
    private final Optional<Pairs> standing;
    private Program program;
    private Calls calls;

    public Pairs() {
        this.standing = Optional.empty();
    }

    private Pairs(Pairs standing) {
        this.standing = Optional.of(standing);
    }

    /** The program whose calls are asked for next. */
    public void of(Program current, Calls facts) {
        this.program = current;
        this.calls = facts;
    }

    /** What sweeps order that may be thrown away, beside all that is ordered already. */
    Pairs draft() {
        Pairs draft = new Pairs(this);
        draft.of(program, calls);
        return draft;
    }

    /** Takes over what {@code draft} has ordered. */
    void take(Pairs draft) {
        pairs.putAll(draft.pairs);
        copies.putAll(draft.copies);
        orders.addAll(draft.orders);
        copyOrders.addAll(draft.copyOrders);
        names.addAll(draft.names);
    }

    /** Keeps a name free for others. */
    public void reserve(String name) {
        names.add(name.toLowerCase(Locale.ROOT));
    }

    /** A free name for a method, {@code wish} if that is free. */
    public String name(String wish) {
        return free(wish);
    }

    public Pair of(Callee.Method callee, List<Boolean> active, List<Boolean> lasting, boolean spared) {
        Circuit circuit = program.helpers().get(callee.key());
        if (circuit == null) return foreign(callee);
        Key key = new Key(callee.key(), active, lasting, spared);
        Optional<Pair> ordered = standing.map(s -> s.pairs.get(key));
        return ordered.orElseGet(() -> pairs.computeIfAbsent(key, fresh -> ordered(callee, circuit, key)));
    }

    private Pair ordered(Callee.Method callee, Circuit circuit, Key key) {
        String name = free(callee.name());
        Pair pair = new Pair(name, name + "Forward", name + "Reverse", GradientNames.capitalised(name) + "Tape", parameters(callee), key.active(), key.lasting(), key.spared());
        orders.add(new Order(pair, circuit, program, calls));
        return pair;
    }

    private static List<String> parameters(Callee.Method callee) {
        return callee.parameters().stream().map(Callee.Parameter::name).collect(Collectors.toList());
    }

    /** Whether {@code callee} is another companion's, which offers its gradient and no pair. */
    boolean isPreaccumulated(Callee.Method callee) {
        return !program.helpers().containsKey(callee.key()) && Preaccumulation.isFor(callee.result(), callee.types(), callee.differentiated());
    }

    /** The pair that another companion offers, or this one for a method of its own class. */
    private static Pair foreign(Callee.Method callee) {
        String companion = callee.prefix(), name = callee.name();
        return new Pair(name, companion + GradientNames.forward(name, callee.pure()), companion + name + "Reverse", companion + GradientNames.tape(name, callee.types()), parameters(callee), callee.differentiated(), List.of(), false);
    }

    /** The name in this companion of a helper that is called as it is. */
    public Optional<String> copy(Callee.Method callee) {
        Circuit circuit = program.helpers().get(callee.key());
        if (circuit == null) return Optional.empty();
        Optional<Copy> ordered = standing.map(s -> s.copies.get(callee.key()));
        return Optional.of(ordered.orElseGet(() -> copies.computeIfAbsent(callee.key(), fresh -> copied(callee, circuit))).name());
    }

    private Copy copied(Callee.Method callee, Circuit circuit) {
        Copy copy = new Copy(free(callee.name()), circuit, program);
        copyOrders.add(copy);
        return copy;
    }

    public Optional<Order> nextPair() {
        return Optional.ofNullable(orders.poll());
    }

    public Optional<Copy> nextCopy() {
        return Optional.ofNullable(copyOrders.poll());
    }

    /** {@code wish}, or the like of it: a name that nobody else has. */
    public String free(String wish) {
        String name = wish;
        for (int i = 2; !take(name.toLowerCase(Locale.ROOT)); i++) name = wish + i;
        return name;
    }

    private boolean take(String name) {
        return standing.stream().noneMatch(s -> s.names.contains(name)) && names.add(name);
    }
}
