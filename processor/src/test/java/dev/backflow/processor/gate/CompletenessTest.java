package dev.backflow.processor.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.backflow.processor.circuit.Gate;
import dev.backflow.processor.circuit.Type;
import dev.backflow.processor.circuit.Value;
import dev.backflow.processor.circuit.Wire;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing numeric is forgotten. */
class CompletenessTest {
    static List<Method> functions() {
        return Functions.all();
    }

    static List<Row> rows() {
        return Gates.standard().rows();
    }

    @ParameterizedTest
    @MethodSource("functions")
    void everyFunctionOfMathIsRowOrHasReason(Method function) {
        Optional<Gate> gate = gate(function);
        boolean excused = Table.NO_GATES.containsKey(function.getName() + "/" + function.getParameterCount());
        assertTrue(gate.isPresent() != excused, () -> function + " is neither a row nor on the list of reasons, or both");
    }

    private static Optional<Gate> gate(Method function) {
        return Gates.standard().function(function.getDeclaringClass().getName(), function.getName(), function.getParameterCount());
    }

    @ParameterizedTest
    @MethodSource("functions")
    void typeOfTheOutputIsJavas(Method function) {
        Optional<Gate> gate = gate(function);
        if (gate.isEmpty() || function.getName().matches("round|floorMod|ceilMod|clamp")) return; // the caller knows their types
        List<Value> arguments = List.of(function.getParameterTypes()).stream().map(CompletenessTest::value).toList();
        assertEquals(function.getReturnType().getName(), gate.get().type(arguments).text(), function::toString);
    }

    private static Value value(Class<?> type) {
        return Wire.named("x", Type.Primitive.valueOf(type.getName().toUpperCase(java.util.Locale.ROOT))).read();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void everyInputHasItsLocalGradient(Row row) {
        Gate gate = new Head(row).gate(Gates.standard());
        assertTrue(gate.isLocallyConstant() || List.copyOf(gate.partials()).size() == gate.inputs().size(), row::toString);
    }

    /** Where the function exists for {@code float}, the local gradient stays {@code float}. */
    @ParameterizedTest
    @MethodSource("rows")
    void floatStaysFloat(Row row) {
        Gate gate = new Head(row).gate(Gates.standard());
        if (gate.type(gate.inputs().stream().map(x -> (Value) single(x)).toList()) != Type.FLOAT || row.formula().contains("scalb")) return;
        for (Value partial : gate.partials()) {
            Type type = Templates.substitute(partial, CompletenessTest::single).type();
            assertTrue(type == Type.FLOAT || type == Type.INT, () -> row + " has a local gradient of type " + type.text());
        }
    }

    private static Value.Read single(Wire wire) {
        return Wire.named(wire.name(), wire.type() == Type.DOUBLE ? Type.FLOAT : wire.type()).read();
    }

    @ParameterizedTest
    @ValueSource(strings = {"+", "-", "*", "/", "%", "<<", ">>", ">>>", "&", "|", "^", "&&", "||", "==", "!=", "<", "<=", ">", ">="})
    void binaryOperators(String symbol) {
        assertEquals(symbol, Gates.standard().infix(symbol).symbol());
    }

    @ParameterizedTest
    @ValueSource(strings = {"+", "-", "~", "!"})
    void unaryOperators(String symbol) {
        assertEquals(symbol, Gates.standard().prefix(symbol).symbol());
    }

    @Test
    void everyIdiomCanBeRead() {
        for (Idiom idiom : Gates.standard().idioms()) {
            long inputs = new Head(idiom.row()).inputs().stream().filter(wire -> !wire.name().equals("N")).count();
            assertEquals(inputs, idiom.row().partials().size(), idiom.row()::toString);
        }
    }
}
