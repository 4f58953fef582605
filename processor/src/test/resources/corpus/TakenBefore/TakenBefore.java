import dev.backflow.Differentiable;

/** Arrays of earlier rounds that a round reads while it fills its own: where these are surely others, and where they may be the same. */
final class TakenBefore {
    private TakenBefore() {}

    /** The transforms of a chain of bones: each is its parent's, turned. */
    @Differentiable
    static double chain(double[] angles, int[] parents) {
        double[][][] bones = new double[angles.length][][];
        for (int bone = 0; bone < bones.length; bone++) {
            double[][] own = {{Math.cos(angles[bone]), -Math.sin(angles[bone])}, {Math.sin(angles[bone]), Math.cos(angles[bone])}};
            int parent = parents[bone] % (bone + 1);
            bones[bone] = bone == 0 ? own : times(bones[Math.min(parent, bone - 1)], own);
        }
        double sum = 0;
        for (double[][] bone : bones) {
            sum += bone[0][0] * bone[1][0] + bone[0][1];
        }
        return sum;
    }

    private static double[][] times(double[][] a, double[][] b) {
        double[][] product = new double[a.length][b[0].length];
        for (int i = 0; i < a.length; i++) {
            for (int k = 0; k < b.length; k++) {
                for (int j = 0; j < b[k].length; j++) {
                    product[i][j] += a[i][k] * b[k][j];
                }
            }
        }
        return product;
    }

    /** Taken when the round has made its own: it may be that. */
    @Differentiable
    static double after(double[] x, int n) {
        double[][] all = new double[n + 1][];
        all[0] = x;
        double sum = 0;
        for (int t = 1; t <= n; t++) {
            double[] made = new double[x.length];
            all[t] = made;
            double[] a = all[x[t % x.length] > 0 ? t : t - 1];
            for (int i = 0; i < made.length; i++) {
                made[i] += x[i] + 0.5 * i;
                made[i] *= a[i] + a[(i + 1) % a.length];
            }
            sum += made[0] * a[1];
        }
        return sum;
    }

    /** Taken before, but a row of it is the round's own by the time that it is read. */
    @Differentiable
    static double rowPut(double[] x, int n) {
        double[][] last = {x.clone(), x.clone()};
        double sum = 0;
        for (int t = 0; t < n; t++) {
            double[][] a = last;
            double[][] made = new double[2][x.length];
            for (int i = 0; i < x.length; i++) {
                made[0][i] = a[0][i] * x[i];
                made[1][i] = a[1][i] + x[t % x.length];
            }
            a[0] = made[1];
            for (int i = 0; i < x.length; i++) {
                made[1][i] *= a[0][i] * a[1][i];
                sum += made[1][i] * a[0][x.length - 1 - i];
            }
            last = made;
        }
        return sum + last[0][1];
    }

    /** A table that was there before its row. */
    @Differentiable
    static double tableFirst(double[] x, int n) {
        double sum = 0;
        for (int t = 0; t < n; t++) {
            double[][] table = new double[2][];
            double[] made = new double[x.length];
            for (int i = 0; i < made.length; i++) {
                made[i] = sum + x[i];
            }
            table[0] = made;
            table[1] = x;
            for (int i = 0; i < made.length; i++) {
                made[i] *= table[0][made.length - 1 - i] * x[0];
                sum += table[0][i] * table[1][i];
            }
        }
        return sum;
    }

    /** A table into which the round puts a row of its own, or one that the round before made. */
    @Differentiable
    static double tableOrLast(double[] x, int n) {
        double sum = 0;
        double[][] last = new double[2][x.length];
        for (int t = 0; t < n; t++) {
            double[][] table = new double[2][];
            double[][] a = t % 2 == 0 ? table : last;
            double[][] made = new double[2][x.length];
            for (int i = 0; i < x.length; i++) {
                made[1][i] = sum + x[i];
            }
            table[0] = made[1];
            for (int i = 0; i < x.length; i++) {
                made[1][i] *= a[0][x.length - 1 - i] + x[0];
                sum += made[1][i] * x[i];
            }
            last = made;
        }
        return sum;
    }

    /** A variable that goes on in the middle of the round, to what the round made. */
    @Differentiable
    static double goesOn(double[] x, int n) {
        double[] last = x.clone();
        double sum = 0;
        for (int t = 0; t < n; t++) {
            double[] a = last;
            double[] made = new double[x.length];
            for (int i = 0; i < made.length; i++) {
                made[i] = Math.sin(a[i]) * x[i] + (i == 0 ? 0 : made[i - 1] * a[i - 1]);
            }
            if (x[t % x.length] > 0) {
                a = made;
            }
            for (int i = 0; i < made.length; i++) {
                made[i] *= a[made.length - 1 - i];
                sum += made[i] * a[i];
            }
            last = made;
        }
        return sum;
    }

    /** Taken in the round of an outer loop, made in rounds of an inner one; and the other way round. */
    @Differentiable
    static double nested(double[] x, int n) {
        double[] last = x.clone();
        double sum = 0;
        for (int t = 0; t < n; t++) {
            double[] a = last;
            double[][] kept = new double[3][];
            for (int s = 0; s < 3; s++) {
                double[] made = new double[x.length];
                double[] b = s == 0 ? a : kept[s - 1];
                for (int i = 0; i < made.length; i++) {
                    made[i] = a[i] * x[s] + b[i];
                    made[i] *= b[(i + 1) % b.length];
                }
                kept[s] = made;
            }
            double[] outer = new double[x.length];
            for (int s = 0; s < 3; s++) {
                double[] c = s < 2 ? kept[s] : outer;
                for (int i = 0; i < outer.length; i++) {
                    outer[i] += Math.tanh(c[i]) * a[i];
                    kept[1][i] *= 0.5 * c[outer.length - 1 - i];
                }
            }
            sum += outer[t % outer.length];
            last = n > 2 ? outer : kept[2];
        }
        return sum + last[0];
    }

    /** What an earlier round made is written to by a later one. */
    @Differentiable
    static double writtenLater(double[] x, int n) {
        double[][] all = new double[n + 2][];
        all[0] = x.clone();
        all[1] = x.clone();
        double sum = 0;
        for (int t = 2; t < n + 2; t++) {
            double[] a = all[t - 1];
            double[] made = new double[x.length];
            for (int i = 0; i < made.length; i++) {
                made[i] = a[i] * x[i];
            }
            double[] old = all[t - 2];
            for (int i = 0; i < old.length; i++) {
                old[i] += made[i] * a[i];
            }
            all[t] = made;
            sum += a[0] * old[1];
        }
        return sum;
    }
}
