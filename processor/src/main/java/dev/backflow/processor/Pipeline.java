package dev.backflow.processor;

import com.github.javaparser.ast.body.MethodDeclaration;
import dev.backflow.processor.adjoint.Adjoint;
import dev.backflow.processor.circuit.Circuit;
import dev.backflow.processor.circuit.Program;
import dev.backflow.processor.companion.Collisions;
import dev.backflow.processor.companion.Companions;
import dev.backflow.processor.companion.Differentiated;
import dev.backflow.processor.diagnostic.Code;
import dev.backflow.processor.diagnostic.Diagnostics;
import dev.backflow.processor.emit.Companion;
import dev.backflow.processor.emit.Emission;
import dev.backflow.processor.emit.Member;
import dev.backflow.processor.gate.Gates;
import dev.backflow.processor.lower.GateDeclarations;
import dev.backflow.processor.lower.Lowering;
import dev.backflow.processor.optimize.Components;
import dev.backflow.processor.optimize.Inlined;
import dev.backflow.processor.optimize.Joined;
import dev.backflow.processor.optimize.Scalars;
import dev.backflow.processor.optimize.Sums;
import dev.backflow.processor.optimize.Versions;
import dev.backflow.processor.source.Unit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.lang.model.element.ExecutableElement;

/** The whole way: source, circuit, forward and reverse pass, text. */
final class Pipeline {
    private final Gates gates = Gates.standard();
    private final Settings settings;
    private final GateDeclarations declared;

    Pipeline(Settings settings, GateDeclarations declared) {
        this.settings = settings;
        this.declared = declared;
    }

    /** The circuits of an annotated method, as its source has them; empty if it was refused. */
    Optional<Program> read(MethodDeclaration source, ExecutableElement method, Unit unit, Diagnostics diagnostics) {
        Optional<Program> lowered = Lowering.of(source, method, unit, gates, declared, diagnostics);
        lowered.ifPresent(program -> check(program.main(), diagnostics));
        lowered.ifPresent(program -> PrivateRecords.check(program, diagnostics));
        if (diagnostics.hasErrors()) return Optional.empty();
        return lowered.map(program -> settings.dumped("lowered", program));
    }

    /** The same circuits, ready to be differentiated. */
    Program prepared(Program lowered) {
        return settings.dumped("structured", Adjoint.structured(scalars(Inlined.of(lowered))));
    }

    /** The text of a companion for the methods of one class; empty if one of them was refused. */
    Optional<String> write(Names names, List<Differentiated> methods, Diagnostics diagnostics) {
        List<Member> members = Companions.of(methods, gates, diagnostics, settings::dumped, settings.everything(), settings.strongZero());
        Collisions.check(members, methods, names.neighbours(), diagnostics);
        if (diagnostics.hasErrors()) return Optional.empty();
        return Optional.of(Emission.of(new Companion(names.packageName(), names.companion(), names.isPublic(), names.mirrored(), members, names.neighbours(), suppressed(methods))));
    }

    private Program scalars(Program program) {
        return settings.everything() ? program : Versions.named(Joined.of(Sums.of(Components.of(Scalars.of(Components.of(program))))));
    }

    private static Set<String> suppressed(List<Differentiated> methods) {
        return methods.stream().flatMap(m -> m.program().suppressed().stream()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static void check(Circuit circuit, Diagnostics diagnostics) {
        boolean in = circuit.parameters().stream().anyMatch(p -> p.type().carries() && !circuit.constants().contains(p));
        boolean out = circuit.result().isPresent() ? circuit.result().get().carries()
            : circuit.parameters().stream().anyMatch(p -> p.type().isWritable() && !circuit.constants().contains(p));
        if (!in) diagnostics.error(Code.NOTHING_TO_DIFFERENTIATE, circuit.place(), circuit.name());
        else if (!out) diagnostics.error(Code.NO_RESULT, circuit.place(), circuit.name());
    }
}
