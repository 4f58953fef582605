package dev.backflow.processor.lower;

import com.github.javaparser.ast.body.MethodDeclaration;
import dev.backflow.processor.circuit.Along;
import dev.backflow.processor.circuit.Circuit;
import dev.backflow.processor.circuit.Place;
import dev.backflow.processor.circuit.Program;
import dev.backflow.processor.circuit.Step;
import dev.backflow.processor.circuit.Type;
import dev.backflow.processor.circuit.Value;
import dev.backflow.processor.circuit.Wire;
import dev.backflow.processor.diagnostic.Code;
import dev.backflow.processor.diagnostic.Diagnostic;
import dev.backflow.processor.diagnostic.Diagnostics;
import dev.backflow.processor.gate.Gates;
import dev.backflow.processor.source.Unit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** From the source of a method to its circuit. */
public final class Lowering {
    private final Unit unit;
    private final Gates gates;
    private final GateDeclarations declared;
    private final Diagnostics diagnostics;
    private final Reached reached;
    private final List<Along> along = new ArrayList<>();

    private Lowering(Unit unit, Gates gates, GateDeclarations declared, Diagnostics diagnostics, Reached reached) {
        this.unit = unit;
        this.gates = gates;
        this.declared = declared;
        this.diagnostics = diagnostics;
        this.reached = reached;
    }

    /** The circuit of an annotated method and of every method of its file that it reaches, or empty with errors reported. */
    public static Optional<Program> of(MethodDeclaration method, ExecutableElement element, Unit unit, Gates gates, GateDeclarations declared, Diagnostics diagnostics) {
        Reached reached = new Reached(element);
        Lowering lowering = new Lowering(unit, gates, declared, diagnostics, reached);
        Optional<Circuit> main = lowering.circuit(method, element, Map.of(), Optional.empty(), Optional.empty());
        Optional<Map<String, Circuit>> helpers = lowering.helpers();
        return main.flatMap(circuit -> helpers.map(all -> new Program(circuit, all, reached.accesses(), lowering.along, reached.warnings().suppressed(), reached.unread())));
    }

    /** Whether another differentiable method of its class has the name of {@code method}. */
    public static boolean isOverloaded(ExecutableElement method, GateDeclarations declared) {
        return declared.members().isOverloaded(method);
    }

    /** What {@code @Differentiable} at {@code method} says for one of its elements. */
    public static Optional<Object> asked(ExecutableElement method, String element) {
        return Callees.asked(method, element);
    }

    /** A record as a class of its own package writes it. */
    public static Type.RecordOf record(TypeElement record, Unit unit) {
        Reach reach = new Reach(unit, Optional.of(record));
        return (Type.RecordOf) new TypesOf(unit.types(), reach, new Warnings(), new Records(unit, reach)).of(record.asType(), unit.tree());
    }

    /** The circuits of a method of a library and of all that it reaches, by their keys; empty if one of them cannot be lowered. */
    static Optional<Map<String, Circuit>> along(Reached.Helper helper, Translation caller, Unit unit, Reached reached) {
        Lowering lowering = new Lowering(unit.calledFrom(helper.calledFrom()), caller.gates, caller.declared, new Diagnostics(), reached);
        Optional<Circuit> circuit = lowering.circuit(unit.declaration(helper.method()).orElseThrow(), helper);
        Optional<Map<String, Circuit>> circuits = circuit.flatMap(c -> lowering.helpers().map(all -> {
            all.put(helper.key(), c);
            return all;
        }));
        if (circuits.isEmpty()) reached.refuse(helper.key(), lowering.diagnostics.all().stream().map(Diagnostic::message).findFirst().orElse(""));
        return circuits;
    }

    private Optional<Map<String, Circuit>> helpers() {
        Map<String, Circuit> helpers = new LinkedHashMap<>();
        boolean complete = true;
        for (Optional<Reached.Helper> next = reached.next(); next.isPresent(); next = reached.next()) {
            Reached.Helper helper = next.get();
            Optional<Circuit> circuit = helper(unit.declaration(helper.method()).orElseThrow(), helper);
            complete &= circuit.isPresent();
            if (circuit.isEmpty()) diagnostics.error(Code.CALLEE, helper.calledFrom(), helper.method().getSimpleName());
            circuit.ifPresent(c -> helpers.put(helper.key(), c));
        }
        helpers.putAll(reached.ofLibraries());
        return complete ? Optional.of(helpers) : Optional.empty();
    }

    private Optional<Circuit> helper(MethodDeclaration source, Reached.Helper helper) {
        source.getRange().ifPresent(r -> along.add(new Along(source.getNameAsString(), r.begin.line, r.end.line, helper.calledFrom())));
        return circuit(source, helper);
    }

    private Optional<Circuit> circuit(MethodDeclaration source, Reached.Helper helper) {
        return circuit(source, helper.method(), helper.given(), helper.exact(), Optional.of(helper.calledFrom()));
    }

    private Optional<Circuit> circuit(MethodDeclaration source, ExecutableElement method, Map<Integer, Type> given, Optional<TypeElement> exact, Optional<Place> calledFrom) {
        Translation translation = new Translation(method, unit, gates, declared, diagnostics, reached, calledFrom);
        translation.exact = exact;
        List<Circuit> lowered = new ArrayList<>();
        translation.attempt(() -> lowered.add(circuit(source, method, given, translation)));
        return translation.hasFailed() ? Optional.empty() : lowered.stream().findFirst();
    }

    private static Circuit circuit(MethodDeclaration source, ExecutableElement method, Map<Integer, Type> given, Translation at) {
        boolean gate = at.calledFrom.isEmpty() && GateDeclarations.isGate(method);
        if (source.getBody().isEmpty() && !gate) throw Refusal.of(Code.NO_BODY, source.getName(), method.getSimpleName());
        if (!method.getTypeParameters().isEmpty()) throw Refusal.of(Code.GENERIC, source.getName(), method.getSimpleName());
        if (method.getModifiers().contains(Modifier.SYNCHRONIZED)) throw Refusal.of(Code.SYNCHRONIZED, source.getName());
        at.woven.check(source);
        at.reached.warnings().around(method);
        List<Wire> parameters = new ArrayList<>(receiver(source, method, at));
        Set<Wire> constants = new LinkedHashSet<>();
        for (int i = 0; i < method.getParameters().size(); i++) {
            Wire wire = parameter(source.getParameter(i), method.getParameters().get(i), Optional.ofNullable(given.get(i)), at);
            parameters.add(wire);
            if (at.calledFrom.isEmpty() && Callees.isConstant(method.getParameters().get(i))) constants.add(wire);
        }
        return new Circuit(method.getSimpleName().toString(), parameters, constants, result(source, method, at),
            gate ? gate(source, method, parameters, at) : at.steps.block(() -> at.statements.all(source.getBody().get().getStatements())), place(source, at)).keeping(Callees.snapshots(method));
    }

    /** The body of a gate is never read: it is one call of itself. */
    private static List<Step> gate(MethodDeclaration source, ExecutableElement method, List<Wire> parameters, Translation at) {
        Place name = place(source, at), place = new Place(name.line(), name.column(), "");
        Value gate = at.declared.use(method, method, source).orElseThrow().applied(parameters.stream().map(p -> (Value) p.read()).toList(), at.reached);
        if (!gate.standsAlone()) return List.of(new Step.Return(Optional.of(gate), place));
        Wire value = Wire.fresh("value", gate.type());
        return List.of(Step.Declare.of(value, gate, place), new Step.Return(Optional.of(value.read()), place));
    }

    /** A method of a record, or of an object whose class is known, has that as its first parameter. */
    private static List<Wire> receiver(MethodDeclaration source, ExecutableElement method, Translation at) {
        boolean isRecord = at.here.getKind() == ElementKind.RECORD && !method.getModifiers().contains(Modifier.STATIC);
        if (!isRecord && at.exact.isEmpty()) return List.of();
        Type type = at.type(at.here.asType(), source);
        Wire wire = Wire.fresh(Fresh.receiver(type), type);
        at.receiver = Optional.of(wire);
        return List.of(wire);
    }

    private static Wire parameter(com.github.javaparser.ast.body.Parameter source, VariableElement parameter, Optional<Type> as, Translation at) {
        TypeMirror type = parameter.asType();
        Wire wire = Wire.named(source.getNameAsString(), as.orElseGet(() -> at.type(type, source)));
        at.scopes.declare(source.getNameAsString(), wire, type, Optional.empty());
        return wire;
    }

    private static Optional<Type> result(MethodDeclaration source, ExecutableElement method, Translation at) {
        TypeMirror type = method.getReturnType();
        return type.getKind() == TypeKind.VOID ? Optional.empty() : Optional.of(at.type(type, source.getType()));
    }

    private static Place place(MethodDeclaration source, Translation at) {
        return at.unit.place(source.getName());
    }
}
