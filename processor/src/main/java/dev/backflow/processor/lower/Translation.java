package dev.backflow.processor.lower;

import com.github.javaparser.ast.Node;
import dev.backflow.processor.circuit.Place;
import dev.backflow.processor.circuit.Type;
import dev.backflow.processor.circuit.Wire;
import dev.backflow.processor.diagnostic.Code;
import dev.backflow.processor.diagnostic.Diagnostics;
import dev.backflow.processor.gate.Gates;
import dev.backflow.processor.source.Unit;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/** One method on its way to a circuit: what the parts of the lowering share, a part for each kind of construct. */
final class Translation {
    final Unit unit;
    final Gates gates;
    final GateDeclarations declared;
    final Diagnostics diagnostics;
    final Reached reached;
    final ExecutableElement method;
    final TypeElement here;
    final Steps steps = new Steps();
    final Scopes scopes = new Scopes();
    final Jumps jumps = new Jumps();
    final Members members;
    final Reach reach;
    final TypeNames typeNames;
    final Mirrors mirrors;
    final TypesOf types;
    final Conversions conversions;
    final Operands operands;
    final Operators operators;
    final Names names;
    final Arrays arrays;
    final Choices choices;
    final Assignments assignments;
    final Overloads overloads;
    final Arguments arguments;
    final BulkCalls bulk;
    final Exceptions exceptions;
    final Woven woven;
    final NullChecks nullChecks;
    final Magnitudes magnitudes;
    final Callees callees;
    final Libraries libraries;
    final Made made;
    final GateCalls gateCalls;
    final Calls calls;
    final Records records;
    final Creations creations;
    final Expressions expressions;
    final Declarations declarations;
    final Loops loops;
    final Switches switches;
    final Assertions assertions;
    final Statements statements;
    /** The object whose method this is; empty in a static method, and in one of a class whose methods read no state. */
    Optional<Wire> receiver = Optional.empty();
    /** The very class of that object, if it is not a record. */
    Optional<TypeElement> exact = Optional.empty();
    /** For a method that is lowered because it is called: where the annotated method starts on the way to it. */
    final Optional<Place> calledFrom;
    /** Whether this is the local gradient of a gate, where calls are arithmetic. */
    boolean formula;
    /** The types that the method declares inside, of which nothing is known. */
    final Set<String> localTypes = new HashSet<>();
    private boolean failed;

    Translation(ExecutableElement method, Unit unit, Gates gates, GateDeclarations declared, Diagnostics diagnostics, Reached reached, Optional<Place> calledFrom) {
        this.unit = unit;
        this.gates = gates;
        this.declared = declared;
        this.diagnostics = diagnostics;
        this.reached = reached;
        this.calledFrom = calledFrom;
        this.method = method;
        here = Members.classOf(method);
        members = declared.members();
        reach = new Reach(unit, reached.home());
        typeNames = new TypeNames(unit, here, members);
        mirrors = new Mirrors(unit, typeNames);
        records = new Records(unit, reach);
        types = new TypesOf(unit.types(), reach, reached.warnings(), records);
        conversions = new Conversions(this);
        operands = new Operands(this);
        operators = new Operators(this);
        names = new Names(this);
        arrays = new Arrays(this);
        choices = new Choices(this);
        assignments = new Assignments(this);
        overloads = new Overloads(unit.types(), mirrors);
        arguments = new Arguments(this);
        bulk = new BulkCalls(this);
        exceptions = new Exceptions(this);
        woven = new Woven(this);
        nullChecks = new NullChecks(this);
        magnitudes = new Magnitudes(this);
        callees = new Callees(this);
        libraries = new Libraries(this);
        made = new Made(this);
        gateCalls = new GateCalls(this);
        calls = new Calls(this);
        creations = new Creations(this);
        expressions = new Expressions(this);
        declarations = new Declarations(this);
        loops = new Loops(this);
        switches = new Switches(this);
        assertions = new Assertions(this);
        statements = new Statements(this);
    }

    /** Does {@code work}; a refusal inside of it is reported and does not go further. Whether there was none. */
    boolean attempt(Runnable work) {
        try {
            work.run();
            return true;
        } catch (Refusal refusal) {
            failed = true;
            if (refusal.code() != Code.UNRESOLVED || !localTypes.contains(refusal.subject())) refusal.report(unit, diagnostics);
            return false;
        }
    }

    boolean hasFailed() {
        return failed;
    }

    Type type(TypeMirror mirror, Node at) {
        return types.of(mirror, at);
    }
}
