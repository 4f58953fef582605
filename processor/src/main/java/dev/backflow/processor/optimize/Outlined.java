package dev.backflow.processor.optimize;

import dev.backflow.processor.circuit.Circuit;
import dev.backflow.processor.circuit.Place;
import dev.backflow.processor.circuit.Step;
import dev.backflow.processor.circuit.Type;
import dev.backflow.processor.circuit.Value;
import dev.backflow.processor.circuit.Wire;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * A circuit in methods that the virtual machine's compiler takes: HotSpot never compiles a method of more than 8,000 bytes of
 * bytecode. A longer one becomes a sequence of calls of its parts.
 *
 * @param circuit the method itself
 * @param parts the methods that it is cut into
 */
public record Outlined(Circuit circuit, List<Circuit> parts) {
    private static final int LONGEST_METHOD = 6000, LONGEST_EXPRESSION = 600;
    /** The bytes of a part's own steps, before what it fetches and puts back: the longer it is, the less that is of it. */
    private static final int LONGEST_PART = 4000, SHORTER = 500, SHORTEST = 1500, LONGEST_WITH_LOADS = 7000;

    /** A cut, and where its parts find what they share; with the bodies of the parts, once they are asked for. */
    private record Plan(Cut cut, Shared shared, Frames frames, Map<Cut.Part, List<Step>> bodies) {
        static Plan of(Circuit circuit, Set<Wire> older, int longest, Length length) {
            Cut cut = new Cut(circuit.body(), older, longest, length);
            Shared shared = new Shared(circuit, cut, older);
            return new Plan(cut, shared, new Frames(shared), new IdentityHashMap<>());
        }

        /** The plan with the longest parts that are no longer as methods than they may be. */
        static Plan longest(Circuit circuit, Set<Wire> older) {
            int longest = LONGEST_PART;
            Length length = Length.ofPart();
            Plan plan = of(circuit, older, longest, length);
            while (longest > SHORTEST && !plan.fits(circuit)) plan = of(circuit, older, longest -= SHORTER, length);
            return plan;
        }

        PartForm form(String name, Cut.Part part) {
            return new PartForm(name, part, shared, frames, bodies);
        }

        private boolean fits(Circuit circuit) {
            return cut.parts().stream().allMatch(part -> Length.of(form("", part).method(circuit)) <= LONGEST_WITH_LOADS);
        }
    }

    /** Whether both passes of {@code circuit}, each as long as it is at least, must be cut in one body. */
    public static boolean isLong(Circuit circuit) {
        return 2 * Length.of(circuit) > LONGEST_METHOD;
    }

    /** {@code names} finds a free name for a method, from a wish. */
    public static Outlined of(Circuit circuit, UnaryOperator<String> names) {
        Outlined rounds = Rounds.of(circuit, names), whole = cut(rounds.circuit, names);
        List<Circuit> parts = new ArrayList<>(whole.parts);
        for (Circuit round : rounds.parts) {
            Outlined part = cut(round, names);
            parts.add(part.circuit);
            parts.addAll(part.parts);
        }
        return new Outlined(whole.circuit, parts);
    }

    private static Outlined cut(Circuit circuit, UnaryOperator<String> names) {
        int length = Length.of(circuit);
        if (length <= LONGEST_METHOD) return new Outlined(circuit, List.of());
        List<Circuit> parts = new ArrayList<>();
        Set<Wire> frames = new HashSet<>();
        Circuit rest = circuit.with(new Stepwise(LONGEST_EXPRESSION).block(new Distinct().block(circuit.body())));
        for (int before = Integer.MAX_VALUE; length > LONGEST_METHOD && length < before; length = Length.of(rest)) {
            before = length;
            rest = cut(rest, names, parts, frames);
        }
        return new Outlined(rest, parts);
    }

    private static Circuit cut(Circuit circuit, UnaryOperator<String> names, List<Circuit> parts, Set<Wire> older) {
        Plan plan = Plan.longest(circuit, older);
        Frames frames = plan.frames;
        older.addAll(frames.all());
        List<Step> body = new ArrayList<>(frames.declared());
        for (Wire parameter : circuit.parameters())
            if (frames.holds(parameter)) body.add(new Step.Assign(frames.place(parameter), parameter.read(), Place.NONE));
        body.addAll(new Framed(frames, List.of()) {
            @Override public List<Step> remark(Step.Remark step) {
                Cut.Part part = plan.cut.at(step);
                if (part == null) return List.of(step);
                PartForm form = plan.form(names.apply(circuit.name() + "Part"), part);
                parts.add(form.method(circuit));
                return form.call();
            }

            @Override public List<Step> declare(Step.Declare step) {
                boolean blank = step.value().isEmpty() && !frames.holds(step.wire());
                return blank ? List.of(Step.Declare.of(step.wire(), nothing(step.wire().type()), step.place())) : super.declare(step);
            }
        }.block(plan.cut.body()));
        return circuit.with(body);
    }

    /** What a variable holds before it is given a value, where Java wants to see one. */
    static Value nothing(Type type) {
        if (type == Type.BOOLEAN) return new Value.Literal("false", type);
        return type.isReference() ? new Value.Literal("null", type) : new Value.Literal("0", Type.INT);
    }
}
