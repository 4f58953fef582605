package dev.backflow.processor.emit;

import dev.backflow.processor.circuit.Label;
import dev.backflow.processor.circuit.Step;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How jumps are written: plainly where Java understands them, else with a label. */
final class Labels {
    private record Target(Optional<Label> exit, Optional<Label> next) {}

    private final Deque<Target> around = new ArrayDeque<>();
    private final Map<Label, String> written = new HashMap<>();
    private final Set<String> names = new HashSet<>();

    void enter(Step.Loop loop) {
        around.push(new Target(Optional.of(loop.exit()), Optional.of(loop.next())));
    }

    void enterSwitch() {
        around.push(new Target(Optional.empty(), Optional.empty()));
    }

    void leave() {
        around.pop();
    }

    /** The jump to {@code label} in full. */
    String jump(Label label) {
        Optional<Target> loop = around.stream().filter(t -> t.next().filter(n -> n == label).isPresent()).findFirst();
        if (loop.isPresent()) {
            Optional<Target> innermost = around.stream().filter(t -> t.next().isPresent()).findFirst();
            return innermost.get() == loop.get() ? "continue" : "continue " + name(loop.get().exit().orElseThrow());
        }
        boolean plain = !around.isEmpty() && around.peek().exit().filter(e -> e == label).isPresent();
        return plain ? "break" : "break " + name(label);
    }

    private String name(Label label) {
        return written.computeIfAbsent(label, l -> {
            String name = l.name();
            for (int i = 2; !names.add(name); i++) name = l.name() + i;
            return name;
        });
    }

    /** What stands before the statement that carries {@code label}: the label, if some jump names it. */
    String before(Label label) {
        return written.containsKey(label) ? written.get(label) + ": " : "";
    }
}
