package dev.backflow.check;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class GradientCheckTest {
    @Test
    void overloadsByTheirArguments() {
        GradientCheck.of(Wires.class, "product").at(3.0, -4.0).at(3, -4).at(new double[] {1, 2}, new double[] {0, 5});
    }

    @Test
    void aSignError() {
        assertReport("the gradient of Wires.sign at (3.0, 0.25) is not what differences say:\n  dy is -3.0, differences say 3.0 (the sign?)",
            () -> GradientCheck.of(Wires.class, "sign").at(3.0, 0.25));
    }

    @Test
    void anElementOfAMatrix() {
        GradientCheck.of(Wires.class, "squares").at(new double[][] {{1, 2}});
        String report = assertThrows(AssertionError.class, () -> GradientCheck.of(Wires.class, "squares").at(new double[][] {{1, 2}, {3, 4}})).getMessage();
        assertEquals("dx[1][0] is ", report.lines().skip(1).findFirst().orElse("").trim().substring(0, 12));
        assertEquals("(2 times too much?)", report.substring(report.lastIndexOf('(')));
    }

    @Test
    void argumentsStay() {
        double[] x = {1, 2};
        GradientCheck.of(Wires.class, "scale").at(x, 3);
        assertArrayEquals(new double[] {1, 2}, x);
    }

    @Test
    void floats() {
        GradientCheck.of(Wires.class, "third").at(1.7f);
    }

    @Test
    void records() {
        GradientCheck.of(Wires.class, "distance").at(new Wires.Point(3, 7, new double[] {4, 5}));
    }

    @Test
    void recordsBesideResultsInArrays() {
        Wires.Point p = new Wires.Point(3, 7, new double[] {4, 5});
        GradientCheck.of(Wires.class, "stretch").at(p, new double[] {1, 2});
        String report = assertThrows(AssertionError.class, () -> GradientCheck.of(Wires.class, "bend").at(new Wires.Point[] {p, p}, new double[] {1, 2})).getMessage();
        assertTrue(report.contains("\n  dp[1].rest[1] is "), report);
        assertEquals(1, report.lines().filter(line -> line.startsWith("  ")).count(), report);
    }

    @Test
    void nothingFlows() {
        assertReport("the gradient of Wires.lost at (2.0) is not what differences say:\n  dfactor is 0.0, differences say 1.0 (does nothing flow?)",
            () -> GradientCheck.of(Wires.class, "lost").at(2));
    }

    @Test
    void anotherValue() {
        assertReport("Wires.moved at (2.0): its value is (2.0), with WiresGrad (3.0)", () -> GradientCheck.of(Wires.class, "moved").at(2));
    }

    @Test
    void eitherSideOfAKinkWillDo() {
        GradientCheck.of(Wires.class, "max").at(new double[] {1, 1});
        assertReport("the gradient of Wires.max at ([-1.0, -1.0]) is not what differences say:"
            + "\n  dx[0] is 3.0, and here is a kink: differences say 0.0 from the left, 1.0 from the right",
            () -> GradientCheck.of(Wires.class, "max").at(new double[] {-1, -1}));
    }

    @Test
    void jumpsAreToldApartFromErrors() {
        GradientCheck.of(Wires.class, "step").at(1e-3);
        String report = assertThrows(AssertionError.class, () -> GradientCheck.of(Wires.class, "step").at(0)).getMessage();
        assertEquals("check at another point", report.substring(report.lastIndexOf(": ") + 2));
    }

    @Test
    void nearAPole() {
        GradientCheck.of(Wires.class, "root").at(1e-8).at(1e-3).at(1e8);
    }

    @Test
    void nothingToCompareWith() {
        assertReport("Wires.root at (-1.0) gives (NaN): there are no differences to compare with", () -> GradientCheck.of(Wires.class, "root").at(-1));
    }

    @Test
    void pullbacksOfGates() {
        GradientCheck.of(Wires.class, "sum").at(new double[] {1, 2, 3}, 0.5);
        String report = assertThrows(AssertionError.class, () -> GradientCheck.of(Wires.class, "assigns").at(new double[] {1, 2})).getMessage();
        assertEquals("(= for +=?)", report.substring(report.lastIndexOf('(')));
    }

    @Test
    void pullbacksThatChangeWhatTheyAreGiven() {
        assertReport("Wires.spoils at ([2.0]): spoilsVjp changes more than the shadows", () -> GradientCheck.of(Wires.class, "spoils").at(new double[] {2}));
    }

    @Test
    void gatesWithRecords() {
        assertReport("the gradient of Wires.reach at ([1.0, 2.0], Point[x=3.0, id=4, rest=[5.0]]) is not what differences say:"
            + "\n  dx[1] is -5.0, differences say 5.0 (the sign?)", () -> GradientCheck.of(Wires.class, "reach").at(new double[] {1, 2}, new Wires.Point(3, 4, new double[] {5})));
        assertArgument("length cannot be a gate: its parameter p is a record; mark it @Constant, or pass its parts",
            () -> GradientCheck.of(Wires.class, "length").at(new Wires.Point(3, 4, new double[0])));
    }

    @Test
    void pullbacksInOtherClasses() {
        GradientCheck.of(Wires.class, "line").at(2, new double[] {3}, 5);
        assertThrows(NullPointerException.class, () -> GradientCheck.of(Wires.class, "greedy").at(new double[] {3}));
    }

    @Test
    void byHand() {
        GradientCheck.of(x -> x[0] * x[1], x -> new double[] {x[1], x[0]}).at(new double[] {2, 3});
        assertReport("the gradient of the function at [5.0, 3.0] is not what differences say:\n  dx[1] is 0.2, differences say 5.0 (upside down?)",
            () -> GradientCheck.of(x -> x[0] * x[1], x -> new double[] {x[1], 1 / x[0]}).at(new double[] {5, 3}));
        assertReport("the gradient at [2.0] has 0 elements, the point has 1", () -> GradientCheck.of(x -> 0, x -> new double[0]).at(new double[] {2}));
    }

    @Test
    void tolerances() {
        GradientCheck rough = GradientCheck.of(x -> x[0], x -> new double[] {1.001});
        rough.tolerance(1e-2).at(new double[] {1});
        assertThrows(AssertionError.class, () -> rough.at(new double[] {1}));
        assertThrows(IllegalArgumentException.class, () -> rough.tolerance(0));
    }

    @Test
    void whatIsAskedForMustBeThere() {
        assertArgument("Wires has no method f", () -> GradientCheck.of(Wires.class, "f"));
        assertArgument("Wires.root(double) cannot be called with ([1.0])", () -> GradientCheck.of(Wires.class, "root").at(new double[] {1}));
        assertArgument("Wires has no method missing that takes double[], double, double, double[]",
            () -> GradientCheck.of(Wires.class, "missing").at(new double[] {1}));
        assertArgument("there is no dev.backflow.check.WiresGrad.bareVjp for bare: is the method @Differentiable, and did the processor run?",
            () -> GradientCheck.of(Wires.class, "bare").at(1));
        assertArgument("there is no dev.backflow.check.WiresGrad.squareVjp for square: mark the gate @Differentiable too, or check a method that calls it",
            () -> GradientCheck.of(Wires.class, "square").at(1));
    }

    private static void assertReport(String report, Executable check) {
        assertEquals(report, assertThrows(AssertionError.class, check).getMessage());
    }

    private static void assertArgument(String message, Executable check) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, check).getMessage());
    }
}
