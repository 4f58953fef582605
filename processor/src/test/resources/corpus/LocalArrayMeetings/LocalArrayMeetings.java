import dev.backflow.Constant;
import dev.backflow.Differentiable;

/** Arrays that a block makes, where their shadows are not as simple as in {@code LocalArrays}. */
final class LocalArrayMeetings {
    /** The number that was the length has changed when the reverse pass comes. */
    @Differentiable
    static double shrinking(double x, double[] y) {
        int n = y.length + 3;
        double total = 0;
        for (int k = 0; k < 3; k++) {
            double[] part = new double[n];
            n--;
            for (int i = 0; i < part.length; i++) part[i] = x * y[(i + k) % y.length] + n;
            for (int i = 0; i < n; i++) total += part[i] * part[i + 1] * total + part[n];
        }
        return total;
    }

    /** Elements meet twice, are read before they are set again, have neighbours, are set on one side only, and go by other names. */
    @Differentiable
    static double meetings(double x, double[] y, @Constant int k) {
        double[] twice = new double[4];
        for (int i = 0; i < 4; i++) twice[i] = x * i;
        for (int i = 0; i < 4; i++) twice[3 - i] = twice[i] * y[0];
        double[] running = new double[5];
        running[0] = x;
        for (int i = 1; i < 5; i++) running[i] = running[i - 1] * y[0] + twice[i - 1];
        double[] sided = new double[3];
        for (int i = 0; i < 3; i++) {
            if (i == Math.abs(k % 3)) sided[i] = x * y[0];
            else if (x > 0) sided[i] += running[i] * x;
        }
        double[] other = k % 2 == 0 ? sided : running;
        double[] same = sided;
        same[1] *= x;
        double sum = 0;
        for (int i = 0; i < 3; i++) sum += other[i] * same[i] + sided[2 - i];
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 2; j++) sum += sided[i] * running[i + j] * sum;
        }
        return sum + running[4];
    }

    @Differentiable
    static double early(double x, double[] y) {
        double sum = 0;
        for (int k = 0; k < 4; k++) {
            double[] part = new double[y.length];
            for (int i = 0; i < y.length; i++) part[i] = Math.cos(x * y[i] + sum);
            if (part[0] < 0) continue;
            sum += part[0] * x;
            if (sum > 2) break;
            for (int i = 0; i < y.length; i++) sum += part[i] * part[0];
            if (sum > 3) return sum * part[0];
        }
        return sum;
    }

    /** An array that its caller knows by another name, and rows that outlive their iteration. */
    @Differentiable
    static double kept(double x, double[] y) {
        double[][] all = new double[3][];
        double[] last = y;
        for (int k = 0; k < 3; k++) {
            double[] row = new double[2];
            row[0] = x * last[0] + k;
            row[1] = x + y[0] * k;
            all[k] = row;
            last = row;
        }
        double sum = last[1];
        for (double[] row : all) sum += row[0] * row[1];
        return sum;
    }
}
