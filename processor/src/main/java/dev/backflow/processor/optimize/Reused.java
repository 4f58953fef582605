package dev.backflow.processor.optimize;

import dev.backflow.processor.analysis.Counting;
import dev.backflow.processor.circuit.Callee;
import dev.backflow.processor.circuit.Revision;
import dev.backflow.processor.circuit.Step;
import dev.backflow.processor.circuit.Value;
import dev.backflow.processor.circuit.Walk;
import dev.backflow.processor.circuit.Wire;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Arrays that the rounds of loops make anew, fill, and leave in a table that outlives the rounds: a round fills those of the round
 * before, where they have the same length. {@code x = new double[n]; xs[k] = x;} becomes {@code x = Rows.sized(xs[k], n)}.
 */
final class Reused extends Revision {
    private final List<Step> body;
    private final Map<Wire, Integer> tables = new HashMap<>();
    private int loops;

    private Reused(List<Step> body) {
        this.body = body;
    }

    static List<Step> arrays(List<Step> body) {
        return Walk.anyStep(body, step -> step instanceof Step.Declare declare && isTable(declare)) ? new Reused(body).block(body) : body;
    }

    private static boolean isTable(Step.Declare step) {
        return step.value().filter(v -> v instanceof Value.NewArray array && array.type().rank() == 2 && array.operands().size() == 1 && array.type().leaf().isFloating()).isPresent();
    }

    @Override public List<Step> declare(Step.Declare step) {
        if (isTable(step)) tables.put(step.wire(), loops);
        return List.of(step);
    }

    @Override public List<Step> loop(Step.Loop step) {
        loops++;
        List<Step> inside = block(step.body());
        loops--;
        return List.of(step.with(inside));
    }

    /** Whether {@code step} keeps a table of arrays for one more round. */
    private static boolean isRoom(Step step) {
        return step instanceof Step.Assign assign && assign.value() instanceof Value.Call call && call.callee() instanceof Callee.Foreign foreign && foreign.text().equals("dev.backflow.Tape.room")
            && call.operands().get(0).equals(assign.target());
    }

    @Override public List<Step> block(List<Step> steps) {
        List<Step> out = new ArrayList<>(super.block(steps));
        for (int i = 0; i + 1 < out.size(); i++) {
            if (!(out.get(i) instanceof Step.Declare made) || !(out.get(i + 1) instanceof Step.Assign put)) continue;
            if (isNew(made) && isPut(put, made.wire()) && isFilled(made, table(put), out.subList(i + 2, out.size())) && new Kept(made, put).isAlone()) out.set(i, again(made, put));
        }
        return kept(steps, out);
    }

    private static boolean isNew(Step.Declare made) {
        return made.value().filter(v -> v instanceof Value.NewArray array && array.type().rank() == 1 && array.type().leaf().isFloating()).isPresent();
    }

    private boolean isPut(Step.Assign put, Wire made) {
        return put.value().equals(made.read()) && put.target() instanceof Value.Element place && place.array() instanceof Value.Read table && loops - tables.getOrDefault(table.wire(), loops) > 1;
    }

    private static Wire table(Step.Assign put) {
        return ((Value.Read) ((Value.Element) put.target()).array()).wire();
    }

    private static Step again(Step.Declare made, Step.Assign put) {
        Value length = made.value().orElseThrow().operands().get(0);
        return Step.Declare.of(made.wire(), new Value.Call(new Callee.Foreign("dev.backflow.Rows.sized", false, Optional.of(made.wire().type())), List.of(put.target(), length)), made.place());
    }

    /** Whether {@code rest} begins to use the array with a loop whose rounds give each an element its value, before they read it. */
    private static boolean isFilled(Step.Declare made, Wire table, List<Step> rest) {
        Wire array = made.wire();
        Value length = made.value().orElseThrow().operands().get(0);
        for (Step step : rest) {
            if (Walk.reads(length).stream().anyMatch(wire -> Walk.target(step).filter(wire.read()::equals).isPresent())) return false;
            if (step instanceof Step.Loop loop) return goesOver(loop, made) && fills(loop, array) && !Walk.mentions(List.of(loop)).contains(table);
            if (!(step instanceof Step.Declare plain) || plain.value().filter(v -> Walk.reads(v).contains(array) || v.type().isReference()).isPresent()) return false;
        }
        return false;
    }

    private static boolean goesOver(Step.Loop loop, Step.Declare made) {
        Optional<Counting> counting = Made.upwards(loop);
        Value length = made.value().orElseThrow().operands().get(0);
        boolean lasting = !Walk.any(length, v -> v instanceof Value.Element || v instanceof Value.Field) && Walk.reads(length).stream().noneMatch(wire -> Walk.anyStep(loop.body(), s -> Walk.target(s).filter(wire.read()::equals).isPresent()));
        return counting.filter(c -> c.bound().equals(new Value.Length(made.wire().read())) || lasting && c.bound().equals(length)).isPresent();
    }

    private static boolean fills(Step.Loop loop, Wire array) {
        Value own = new Value.Element(array.read(), Counting.of(loop).orElseThrow().counter().read());
        if (!Walk.leaves(loop.body(), loop.next()).isEmpty() || Walk.anyStep(loop.body(), s -> Walk.values(s).stream().anyMatch(v -> looksElsewhere(v, own, array)))) return false;
        for (Step step : loop.body()) {
            if (step instanceof Step.Assign assign && assign.target().equals(own) && !Walk.reads(assign.value()).contains(array)) return true;
            if (Walk.mentions(List.of(step)).contains(array)) return false;
        }
        return false;
    }

    /** Whether {@code value} has to do with more of the array, or with another one that may be it, than {@code own}. */
    private static boolean looksElsewhere(Value value, Value own, Wire array) {
        if (value.equals(own) || value.equals(new Value.Length(array.read()))) return false;
        return value.equals(array.read()) || value.operands().stream().anyMatch(o -> looksElsewhere(o, own, array));
    }

    /** An array and the table that keeps it. */
    private final class Kept {
        private final Step.Declare made;
        private final Step.Assign put;
        private final Value table;
        private final Set<Wire> names = new HashSet<>();

        Kept(Step.Declare made, Step.Assign put) {
            this.made = made;
            this.put = put;
            table = ((Value.Element) put.target()).array();
            names.add(made.wire());
            for (int size = 0; size != names.size(); ) {
                size = names.size();
                Walk.steps(body, step -> {
                    if (step instanceof Step.Declare declare && declare.value().filter(this::isRow).isPresent()) names.add(declare.wire());
                });
            }
        }

        /** Whether nobody has got the array of an earlier round any more when it is filled again. */
        boolean isAlone() {
            return isOnce(made) && isOnce(put) && !Walk.anyStep(body, this::leaves) && isGone(body);
        }

        private boolean isOnce(Step step) {
            int[] count = new int[1];
            Walk.steps(body, s -> count[0] += s.equals(step) ? 1 : 0);
            return count[0] == 1;
        }

        private boolean isRow(Value value) {
            if (value instanceof Value.Read read) return names.contains(read.wire());
            return value instanceof Value.Element element && element.array().equals(table);
        }

        /** Whether {@code step} does more with the table than to keep it and this one array in it, or with arrays of it than to use their numbers. */
        private boolean leaves(Step step) {
            if (step.equals(put)) return leaves(((Value.Element) put.target()).index());
            if (isRoom(step) && Walk.target(step).filter(table::equals).isPresent()) return false;
            if (step instanceof Step.Declare declare && names.contains(declare.wire()) && declare.value().filter(this::isRow).isPresent()) return declare.value().get() instanceof Value.Element row && leaves(row.index());
            return Walk.values(step).stream().anyMatch(this::leaves);
        }

        private boolean leaves(Value value) {
            if (value.equals(table) || isRow(value)) return true;
            boolean number = value instanceof Value.Element element && isRow(element.array());
            boolean length = value instanceof Value.Length of && (isRow(of.array()) || of.array().equals(table));
            if (!number && !length) return value.operands().stream().anyMatch(this::leaves);
            Value array = value.operands().get(0);
            return array instanceof Value.Element row && leaves(row.index()) || number && leaves(value.operands().get(1));
        }

        /** Whether no name for an array of the table is in sight where a new one is made. */
        private boolean isGone(List<Step> block) {
            boolean named = false;
            for (Step step : block) {
                if (named && Walk.anyStep(List.of(step), made::equals)) return false;
                for (List<Step> inner : Walk.blocks(step)) if (!isGone(inner)) return false;
                named |= step instanceof Step.Declare declare && names.contains(declare.wire()) && !step.equals(made);
            }
            return true;
        }
    }
}
