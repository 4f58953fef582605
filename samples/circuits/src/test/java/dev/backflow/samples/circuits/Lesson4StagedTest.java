package dev.backflow.samples.circuits;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** The generated gradient against the backward pass that the notes write by hand, line for line. */
class Lesson4StagedTest {
    private static final double EXACT = 1e-14;

    @Test
    void asTheNotesWriteIt() {
        double x = 3;
        double y = -4;

        // forward pass
        double sigy = 1.0 / (1 + Math.exp(-y)); // sigmoid in numerator      (1)
        double num = x + sigy; // numerator                                  (2)
        double sigx = 1.0 / (1 + Math.exp(-x)); // sigmoid in denominator    (3)
        double xpy = x + y; //                                               (4)
        double xpysqr = Math.pow(xpy, 2); //                                 (5)
        double den = sigx + xpysqr; // denominator                           (6)
        double invden = 1.0 / den; //                                        (7)
        double f = num * invden; // done!                                    (8)

        // backprop f = num * invden
        double dnum = invden; // gradient on numerator                       (8)
        double dinvden = num; //                                             (8)
        // backprop invden = 1.0 / den
        double dden = (-1.0 / (den * den)) * dinvden; //                     (7)
        // backprop den = sigx + xpysqr
        double dsigx = 1 * dden; //                                          (6)
        double dxpysqr = 1 * dden; //                                        (6)
        // backprop xpysqr = xpy**2
        double dxpy = (2 * xpy) * dxpysqr; //                                (5)
        // backprop xpy = x + y
        double dx = 1 * dxpy; //                                             (4)
        double dy = 1 * dxpy; //                                             (4)
        // backprop sigx = 1.0 / (1 + math.exp(-x))
        dx += ((1 - sigx) * sigx) * dsigx; // Notice += !!                   (3)
        // backprop num = x + sigy
        dx += 1 * dnum; //                                                   (2)
        double dsigy = 1 * dnum; //                                          (2)
        // backprop sigy = 1.0 / (1 + math.exp(-y))
        dy += ((1 - sigy) * sigy) * dsigy; //                                (1)
        // done! phew

        var g = Lesson4StagedGrad.f(x, y);
        assertEquals(f, g.value());
        assertEquals(dx, g.dx(), EXACT);
        assertEquals(dy, g.dy(), EXACT);

        var stage = Lesson4StagedGrad.fromStage(num, sigx, xpy);
        assertEquals(f, stage.value());
        assertEquals(dnum, stage.dnum(), EXACT);
        assertEquals(dsigx, stage.dsigx(), EXACT);
        assertEquals(dxpy, stage.dxpy(), EXACT);
    }

    @Test
    void inNumbers() {
        var g = Lesson4StagedGrad.f(3, -4);
        assertEquals(1.5456448841066441, g.value(), EXACT);
        assertEquals(2.0595697955721652, g.dx(), EXACT);
        assertEquals(1.5922327514838093, g.dy(), EXACT);
    }
}
