package dev.backflow.gates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Gates of numbers at points where 20 digits are known (computed with mpmath), and at the edges of what a double can be. */
class NumbersTest {
    private static final double INFINITY = Double.POSITIVE_INFINITY, LARGEST = Double.MAX_VALUE, SMALLEST = Double.MIN_VALUE;

    @ParameterizedTest
    @CsvSource({
        "-20, 2.0611536181902035814e-9, 2.0611536203143807032e-9, -5.5072482372124673902e-88, -4.1223072363804071629e-8, 5.5209483621597631896e-88, 2.7536241186062336951e-89",
        "-1.5, 0.18242552380635634039, 0.2014132779827524095, -0.10021080190328709901, -0.27363828570953451059, 0.12951759566589172761, 0.066807201268858066004",
        "0.25, 0.56217650088579810403, 0.82593941987884356221, 0.14967658142073093106, 0.14054412522144952601, 0.38666811680284920694, 0.59870632568292372424",
        "3, 0.95257412682243321912, 3.0485873515737420588, 2.9959503059051097164, 2.8577223804672996574, 0.0044318484119380071756, 0.99865010196836990547"})
    void known(double x, double sigmoid, double softplus, double gelu, double swish, double density, double cdf) {
        assertClose(sigmoid, Gates.sigmoid(x));
        assertClose(softplus, Gates.softplus(x));
        assertClose(gelu, Gates.gelu(x));
        assertClose(swish, Gates.swish(x));
        assertClose(density, Gates.normalDensity(x));
        assertClose(cdf, Gates.normalCdf(x));
    }

    @ParameterizedTest
    @CsvSource({"-38, 2.8854283600687843e-316", "-8, 6.2209605742717841235e-16", "-5.7, 5.9903714010635281878e-9", "-1, 0.15865525393145705141",
        "-0.5, 0.30853753872598689636", "1.5, 0.933192798731141934", "5, 0.99999971334842812081", "8, 0.9999999999999993779"})
    void normalCdfToAllItsDigits(double x, double expected) {
        assertEquals(expected, Gates.normalCdf(x), Math.max(1e-15 * expected, 8 * SMALLEST));
        assertEquals(1, Gates.normalCdf(x) + Gates.normalCdf(-x), 1e-15);
    }

    @ParameterizedTest
    @CsvSource({"1e-10, -23.025850929840456804", "0.25, -1.0986122886681096914", "0.5001, 0.00040000000533328940768", "0.9, 2.1972245773362196295"})
    void logit(double p, double expected) {
        assertClose(expected, Gates.logit(p));
    }

    @Test
    void logitAtItsPoles() {
        assertEquals(-INFINITY, Gates.logit(0));
        assertEquals(INFINITY, Gates.logit(1));
        assertEquals(Double.NaN, Gates.logit(1.5));
        assertEquals(0, Gates.logit(0.5));
    }

    @Test
    void kinks() {
        assertEquals(0, Gates.relu(-3));
        assertEquals(0, Gates.relu(0));
        assertEquals(3, Gates.relu(3));
        assertEquals(-0.3, Gates.leakyRelu(-3, 0.1), 1e-16);
        assertEquals(3, Gates.leakyRelu(3, 0.1));
    }

    @Test
    void sumsOfLogarithms() {
        assertClose(1001.3132616875182229, Gates.logAddExp(1000, 1001));
        assertClose(-999.95141264842625794, Gates.logAddExp(-1000, -1003));
        assertEquals(Math.exp(-50), Gates.logAddExp(0, -50), 1e-36);
        assertEquals(-INFINITY, Gates.logAddExp(-INFINITY, -INFINITY));
        assertEquals(INFINITY, Gates.logAddExp(INFINITY, INFINITY));
        assertEquals(5, Gates.logAddExp(-INFINITY, 5));
        assertEquals(INFINITY, Gates.logAddExp(-INFINITY, INFINITY));
        assertEquals(LARGEST, Gates.logAddExp(LARGEST, -LARGEST));
    }

    @Test
    void farOut() {
        assertEdges(Gates::sigmoid, 0, 0, 1, 1);
        assertEdges(Gates::softplus, 0, 0, LARGEST, INFINITY);
        assertEdges(Gates::gelu, -0.0, -0.0, LARGEST, INFINITY);
        assertEdges(Gates::swish, -0.0, -0.0, LARGEST, INFINITY);
        assertEdges(Gates::normalDensity, 0, 0, 0, 0);
        assertEdges(Gates::normalCdf, 0, 0, 1, 1);
        assertEdges(Gates::relu, 0, 0, LARGEST, INFINITY);
        assertEdges(Gates::square, INFINITY, INFINITY, INFINITY, INFINITY);
        assertEdges(Gates::constant, -INFINITY, -LARGEST, LARGEST, INFINITY);
    }

    private static void assertEdges(DoubleUnaryOperator gate, double atMinusInfinity, double atSmallest, double atLargest, double atInfinity) {
        assertEquals(atMinusInfinity, gate.applyAsDouble(-INFINITY));
        assertEquals(atSmallest, gate.applyAsDouble(-LARGEST));
        assertEquals(atLargest, gate.applyAsDouble(LARGEST));
        assertEquals(atInfinity, gate.applyAsDouble(INFINITY));
        assertEquals(Double.NaN, gate.applyAsDouble(Double.NaN));
        assertTrue(Double.isFinite(gate.applyAsDouble(SMALLEST)));
        assertEquals(gate.applyAsDouble(0), gate.applyAsDouble(SMALLEST), SMALLEST);
    }

    private static void assertClose(double expected, double actual) {
        assertEquals(expected, actual, 2e-15 * Math.abs(expected));
    }
}
