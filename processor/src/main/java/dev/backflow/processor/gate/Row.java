package dev.backflow.processor.gate;

import dev.backflow.processor.circuit.Gate;
import java.util.List;

/**
 * One row of the table.
 *
 * @param formula the gate at work, as Java: {@code Math.tanh(x)}, {@code x * y}; its names are the inputs
 * @param partials one local gradient for each input, as Java over the inputs' names and {@code out}; none if the gate is
 *     locally constant
 * @param result how the type of the output follows from the inputs'
 * @param dear whether computing the output again costs more than remembering it
 * @param convention what holds at kinks and poles; empty where there are none
 */
public record Row(String formula, List<String> partials, Gate.Result result, boolean dear, String convention) {
    static Row gate(String formula, String... partials) {
        return new Row(formula, List.of(partials), Gate.Result.DOUBLE, true, "");
    }

    /** A gate that exists for {@code float} and whole numbers too; none of these is dear. */
    Row promoted() {
        return giving(Gate.Result.PROMOTED).cheap();
    }

    Row giving(Gate.Result type) {
        return new Row(formula, partials, type, dear, convention);
    }

    Row cheap() {
        return new Row(formula, partials, result, false, convention);
    }

    Row where(String text) {
        return new Row(formula, partials, result, dear, text);
    }

    /** The same row for {@code StrictMath}. */
    Row strict() {
        return new Row(strict(formula), partials.stream().map(Row::strict).toList(), result, dear, convention);
    }

    private static String strict(String text) {
        return text.replaceAll("\\bMath\\.(?=[a-zI])", "StrictMath.");
    }

    /** Whether no gradient flows through. */
    public boolean isLocallyConstant() {
        return partials.isEmpty();
    }

    @Override public String toString() {
        return formula;
    }
}
