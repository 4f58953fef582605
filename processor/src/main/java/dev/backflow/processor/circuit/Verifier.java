package dev.backflow.processor.circuit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What is wrong with a circuit, whoever made it: wires are declared once, before they are read and where they can be seen;
 * labels enclose what leaves for them; jumps end their blocks; what must stand alone does; types agree.
 */
public final class Verifier implements Step.Cases<Void> {
    private final Circuit circuit;
    private final List<String> problems = new ArrayList<>();
    private final Agreement agreement = new Agreement(problems);
    private final Set<Label> labels = new HashSet<>();
    private Set<Wire> visible = new HashSet<>();

    private Verifier(Circuit circuit) {
        this.circuit = circuit;
    }

    /** The problems of a circuit; none if it is well formed. */
    public static List<String> problems(Circuit circuit) {
        Verifier verifier = new Verifier(circuit);
        circuit.parameters().forEach(verifier::declared);
        for (Wire constant : circuit.constants()) verifier.require(circuit.parameters().contains(constant), "no parameter: ", constant);
        verifier.block(circuit.body());
        return List.copyOf(verifier.problems);
    }

    /** The problems of a program, its helpers included. */
    public static List<String> problems(Program program) {
        List<String> all = new ArrayList<>(problems(program.main()));
        program.helpers().forEach((key, helper) -> problems(helper).forEach(problem -> all.add(key + ": " + problem)));
        return all;
    }

    private void require(boolean holds, String problem, Object at) {
        if (!holds) problems.add(problem + (at instanceof Step step ? Printer.print(step).strip() : at instanceof Value value ? Printer.print(value) : at));
    }

    private void declared(Wire wire) {
        require(visible.add(wire), "declared twice: ", wire);
    }

    /** A block: what is declared in it is seen until its end. */
    private void block(List<Step> steps) {
        Set<Wire> outer = visible;
        visible = new HashSet<>(outer);
        steps(steps);
        visible = outer;
    }

    private void steps(List<Step> steps) {
        for (int i = 0; i < steps.size(); i++) {
            boolean ends = steps.get(i) instanceof Step.Leave || steps.get(i) instanceof Step.Return || steps.get(i) instanceof Step.Throw;
            require(!ends || i == steps.size() - 1, "not the last of its block: ", steps.get(i));
            steps.get(i).accept(this);
        }
    }

    /** A value in a place where it may stand alone. */
    private void whole(Value value) {
        value.operands().forEach(this::part);
        if (value instanceof Value.Read read) require(visible.contains(read.wire()), "not declared here: ", read.wire());
        value.accept(agreement);
    }

    private void part(Value value) {
        require(!value.standsAlone(), "does not stand alone: ", value);
        whole(value);
    }

    private void condition(Value value, Step step) {
        part(value);
        require(value.type() == Type.BOOLEAN, "no condition: ", step);
    }

    private void converts(Value value, Type to, Step step) {
        require(Agreement.converts(value, to), "types disagree: ", step);
    }

    private void target(Value target, Step step) {
        require(target instanceof Value.Read || target instanceof Value.Element || target instanceof Value.Field, "cannot be assigned: ", step);
        part(target);
    }

    private void labelled(Label label, List<Step> body) {
        require(labels.add(label), "label used twice: ", label);
        block(body);
        labels.remove(label);
    }

    @Override public Void declare(Step.Declare step) {
        step.value().ifPresent(value -> {
            whole(value);
            converts(value, step.wire().type(), step);
        });
        declared(step.wire());
        return null;
    }

    @Override public Void assign(Step.Assign step) {
        target(step.target(), step);
        whole(step.value());
        converts(step.value(), step.target().type(), step);
        return null;
    }

    @Override public Void update(Step.Update step) {
        target(step.target(), step);
        part(step.value());
        require(step.gate().form() == Gate.Form.INFIX, "no operator: ", step);
        return null;
    }

    @Override public Void evaluate(Step.Evaluate step) {
        whole(step.value());
        require(step.value().standsAlone(), "has no effect: ", step);
        return null;
    }

    @Override public Void branch(Step.If step) {
        condition(step.condition(), step);
        block(step.then());
        block(step.otherwise());
        return null;
    }

    @Override public Void loop(Step.Loop step) {
        boolean counted = step.kind() == Step.Loop.Kind.FOR;
        require(counted || step.init().isEmpty() && step.update().isEmpty(), "init or update of what is no for loop: ", step);
        Set<Wire> outer = visible;
        visible = new HashSet<>(outer);
        steps(step.init());
        condition(step.condition(), step);
        require(labels.add(step.exit()), "label used twice: ", step.exit());
        labelled(step.next(), step.body());
        labels.remove(step.exit());
        block(step.update());
        visible = outer;
        heads(step);
        return null;
    }

    private void heads(Step.Loop step) {
        boolean declares = step.init().size() == 1 && step.init().get(0) instanceof Step.Declare;
        require(declares || step.init().stream().allMatch(Verifier::setsWire), "init is neither one declaration nor assignments to wires: ", step);
        require(step.update().stream().allMatch(Verifier::setsWire), "update assigns to more than wires: ", step);
    }

    private static boolean setsWire(Step step) {
        return Walk.target(step).filter(Value.Read.class::isInstance).isPresent();
    }

    @Override public Void scope(Step.Scope step) {
        labelled(step.label(), step.body());
        return null;
    }

    @Override public Void leave(Step.Leave step) {
        require(labels.contains(step.label()), "label does not enclose: ", step);
        return null;
    }

    @Override public Void choose(Step.Switch step) {
        part(step.selector());
        require(step.arms().stream().filter(arm -> arm.labels().isEmpty()).count() <= 1, "more than one default: ", step);
        step.arms().forEach(arm -> block(arm.body()));
        return null;
    }

    @Override public Void leaveWith(Step.Return step) {
        require(step.value().isPresent() == circuit.result().isPresent(), "returns a value or not, against the result's type: ", step);
        step.value().ifPresent(value -> {
            part(value);
            circuit.result().ifPresent(type -> converts(value, type, step));
        });
        return null;
    }

    @Override public Void raise(Step.Throw step) {
        whole(step.value());
        require(step.value().type().isReference(), "cannot be thrown: ", step);
        return null;
    }

    @Override public Void check(Step.Assert step) {
        condition(step.condition(), step);
        step.message().ifPresent(this::part);
        return null;
    }

    @Override public Void remark(Step.Remark step) {
        return null;
    }
}
