package dev.backflow.gates;

/**
 * The normal distribution with mean 0 and variance 1. The cumulative distribution is W. J. Cody's: "Rational Chebyshev
 * approximations for the error function", Mathematics of Computation 23 (1969), in the form and with the coefficients of his
 * ANORM, "Algorithm 715: SPECFUN", ACM Transactions on Mathematical Software 19 (1993).
 */
final class Normal {
    private static final double ONE_OVER_ROOT_2_PI = 0.39894228040143267794;
    private static final double SMALL = 0.67448975, MEDIUM = 5.656854249492380195206754896838;
    private static final double[] A = {2.2352520354606839287, 1.6102823106855587881e2, 1.0676894854603709582e3, 1.8154981253343561249e4, 6.5682337918207449113e-2};
    private static final double[] B = {4.7202581904688241870e1, 9.7609855173777669322e2, 1.0260932208618978205e4, 4.5507789335026729956e4};
    private static final double[] C = {3.9894151208813466764e-1, 8.8831497943883759412, 9.3506656132177855979e1, 5.9727027639480026226e2,
        2.4945375852903726711e3, 6.8481904505362823326e3, 1.1602651437647350124e4, 9.8427148383839780218e3, 1.0765576773720192317e-8};
    private static final double[] D = {2.2266688044328115691e1, 2.3538790178262499861e2, 1.5193775994075548050e3, 6.4855582982667607550e3,
        1.8615571640885098091e4, 3.4900952721145977266e4, 3.8912003286093271411e4, 1.9685429676859990727e4};
    private static final double[] P = {2.1589853405795699e-1, 1.274011611602473639e-1, 2.2235277870649807e-2, 1.421619193227893466e-3, 2.9112874951168792e-5,
        2.307344176494017303e-2};
    private static final double[] Q = {1.28426009614491121, 4.68238212480865118e-1, 6.59881378689285515e-2, 3.78239633202758244e-3, 7.29751555083966205e-5};

    private Normal() {}

    static double density(double x) {
        return ONE_OVER_ROOT_2_PI * bell(Math.abs(x));
    }

    static double cdf(double x) {
        double y = Math.abs(x);
        if (y <= SMALL) return 0.5 + middle(x);
        double tail = tail(y);
        return x > 0 ? 1 - tail : tail;
    }

    /** The probability between 0 and x. */
    private static double middle(double x) {
        double square = x * x;
        double above = A[4] * square, below = square;
        for (int i = 0; i < 3; i++) {
            above = (above + A[i]) * square;
            below = (below + B[i]) * square;
        }
        return x * (above + A[3]) / (below + B[3]);
    }

    /** The probability beyond y, for y above {@link #SMALL}. */
    private static double tail(double y) {
        double bell = bell(y);
        if (bell == 0) return 0;
        return bell * (y <= MEDIUM ? near(y) : far(y));
    }

    private static double near(double y) {
        double above = C[8] * y, below = y;
        for (int i = 0; i < 7; i++) {
            above = (above + C[i]) * y;
            below = (below + D[i]) * y;
        }
        return (above + C[7]) / (below + D[7]);
    }

    private static double far(double y) {
        double square = 1 / (y * y);
        double above = P[5] * square, below = square;
        for (int i = 0; i < 4; i++) {
            above = (above + P[i]) * square;
            below = (below + Q[i]) * square;
        }
        return (ONE_OVER_ROOT_2_PI - square * (above + P[4]) / (below + Q[4])) / y;
    }

    /** {@code exp(-y²/2)} with all its digits: the square of y cut to sixteenths is exact. */
    private static double bell(double y) {
        if (y > 40) return 0;
        double cut = Math.rint(y * 16) / 16;
        return Math.exp(-cut * cut / 2) * Math.exp(-(y - cut) * (y + cut) / 2);
    }
}
