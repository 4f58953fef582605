package dev.backflow.processor.optimize;

import dev.backflow.processor.circuit.Circuit;
import dev.backflow.processor.circuit.Step;
import dev.backflow.processor.circuit.Type;
import dev.backflow.processor.circuit.Walk;
import dev.backflow.processor.circuit.Wire;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The variables that several parts of a cut circuit use. What only the method itself assigns is passed to the parts that read
 * it; what a part assigns for others is kept in a frame.
 */
final class Shared {
    /** Parts with more arguments take the numbers from the frame, and with many more, all. */
    private static final int MANY_ARGUMENTS = 16, MOST_ARGUMENTS = 60;

    /** A step of the method itself, or the mark of a part, by its number in the order of the text. */
    private static final class Node {
        final Node around;
        final List<Step> block;
        final int from;
        int to;

        Node(Node around, List<Step> block, int from) {
            this.around = around;
            this.block = block;
            this.from = from;
        }

        /** The step of the block of {@code home} that holds this. */
        Node within(Node home) {
            return block == home.block ? this : around.within(home);
        }
    }

    private final Cut cut;
    private final Set<Wire> older;
    private final Map<Wire, Node> homes = new HashMap<>();
    private final Map<Wire, List<Node>> mentions = new LinkedHashMap<>();
    private final Set<Wire> inMethod = new HashSet<>(), inHeaders = new HashSet<>(), assignedInParts = new HashSet<>();
    private final Map<Wire, Integer> order = new HashMap<>();
    private final Map<Cut.Part, Set<Wire>> uses = new IdentityHashMap<>();
    private final Map<Cut.Part, Node> nodes = new IdentityHashMap<>();
    private final Set<Wire> framed = new LinkedHashSet<>();
    private int count;

    /** {@code older} are the frames that the circuit has already. */
    Shared(Circuit circuit, Cut cut, Set<Wire> older) {
        this.cut = cut;
        this.older = older;
        Node root = new Node(null, cut.body(), 0);
        for (Wire parameter : circuit.parameters()) {
            homes.put(parameter, root);
            inMethod.add(parameter);
            mention(parameter, root);
        }
        number(cut.body(), root);
        mentions.keySet().stream().filter(w -> assignedInParts.contains(w) && isShared(w)).forEach(framed::add);
        cut.parts().forEach(this::relieve);
        Walk.steps(cut.body(), this::header);
    }

    private boolean isShared(Wire wire) {
        return inMethod.contains(wire) || mentions.get(wire).size() > 1;
    }

    private void number(List<Step> block, Node around) {
        for (Step step : block) {
            Node node = new Node(around, block, ++count);
            Cut.Part part = cut.at(step);
            if (part != null) part(part, node);
            else own(step, node);
            node.to = count;
        }
    }

    private void part(Cut.Part part, Node node) {
        nodes.put(part, node);
        for (Step step : part.steps()) if (step instanceof Step.Declare declare) homes.put(declare.wire(), node);
        Set<Wire> used = Walk.mentions(part.steps());
        used.addAll(Walk.declares(part.steps()));
        uses.put(part, used);
        used.forEach(wire -> mention(wire, node));
        Walk.steps(part.steps(), s -> Walk.assigned(s).ifPresent(assignedInParts::add));
    }

    private void own(Step step, Node node) {
        Walk.values(step).forEach(value -> Walk.reads(value).forEach(wire -> mentionInMethod(wire, node)));
        if (step instanceof Step.Declare declare) declared(declare.wire(), node);
        for (List<Step> block : Walk.blocks(step))
            if (step instanceof Step.Loop loop && block != loop.body()) block.forEach(s -> own(s, node));
            else number(block, node);
        if (step instanceof Step.Loop loop) inHeaders.addAll(Walk.declares(loop.init()));
    }

    private void declared(Wire wire, Node node) {
        homes.put(wire, node);
        mentionInMethod(wire, node);
    }

    private void mentionInMethod(Wire wire, Node node) {
        inMethod.add(wire);
        mention(wire, node);
    }

    private void mention(Wire wire, Node node) {
        order.putIfAbsent(wire, order.size());
        mentions.computeIfAbsent(wire, w -> new ArrayList<>()).add(node);
    }

    private void relieve(Cut.Part part) {
        List<Wire> passed = passed(part);
        if (passed.size() <= MANY_ARGUMENTS) return;
        boolean most = passed.stream().filter(w -> w.type().isReference()).count() > MOST_ARGUMENTS;
        for (Wire wire : passed) if (Cut.isHeld(wire.type()) && !inHeaders.contains(wire) && !older.contains(wire) && (most || wire.type() instanceof Type.Primitive)) framed.add(wire);
    }

    /** A header declares variables, or it assigns to the frame. */
    private void header(Step step) {
        if (step instanceof Step.Loop loop && Walk.declares(loop.init()).stream().anyMatch(framed::contains)) framed.addAll(Walk.declares(loop.init()));
    }

    // ---- answers

    /** What is passed to a part, in the order of the method. */
    List<Wire> passed(Cut.Part part) {
        return inOrder(uses.get(part).stream().filter(w -> inMethod.contains(w) && !framed.contains(w)).toList());
    }

    /** The kept variables. */
    Set<Wire> framed() {
        return framed;
    }

    /** Those that a part uses, in the order of the method. */
    List<Wire> framed(Cut.Part part) {
        return inOrder(uses.get(part).stream().filter(framed::contains).toList());
    }

    private List<Wire> inOrder(List<Wire> wires) {
        return wires.stream().sorted(Comparator.comparing(order::get)).toList();
    }

    /** Whether what {@code part} leaves in {@code wire} may be read after it. */
    boolean isReadAfter(Wire wire, Cut.Part part) {
        Node at = nodes.get(part), home = homes.get(wire);
        return at.block != home.block || mentions.get(wire).stream().anyMatch(n -> n.within(home).from > at.from);
    }

    /** Where {@code wire} begins to be kept, and where it ends: numbers of steps. */
    int begin(Wire wire) {
        return homes.get(wire).from;
    }

    int end(Wire wire) {
        Node home = homes.get(wire);
        return mentions.get(wire).stream().filter(n -> n != home || n.around != null).mapToInt(n -> n.within(home).to).max().orElse(home.from);
    }
}
