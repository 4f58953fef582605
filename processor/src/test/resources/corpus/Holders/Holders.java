import dev.backflow.Constant;
import dev.backflow.Differentiable;

/** Arrays that every round makes, and that variables from outside the loop hold for a while: until the next round has its own, or longer. */
final class Holders {
    /** Two a round: each is let go before its like is made again. */
    @Differentiable
    static double inTurn(double[][] start, @Constant double[][] motion, double x) {
        double[][] state = start;
        double sum = 0;
        for (int t = 0; t < 5; t++) {
            double[][] moved = product(motion, state);
            state = moved;
            sum += state[0][0] * state[1][1];
            double[][] turned = new double[state.length][state[0].length];
            for (int i = 0; i < state.length; i++)
                for (int j = 0; j < state[0].length; j++) turned[i][j] = 0.5 * state[i][j] + x;
            state = turned;
            sum += state[0][1];
        }
        return sum + state[1][0];
    }

    private static double[][] product(double[][] a, double[][] b) {
        double[][] product = new double[a.length][b[0].length];
        for (int i = 0; i < a.length; i++)
            for (int j = 0; j < b[0].length; j++) {
                double sum = 0;
                for (int k = 0; k < b.length; k++) sum += a[i][k] * b[k][j];
                product[i][j] = sum;
            }
        return product;
    }

    /** One a round, of which the next one is made. */
    @Differentiable
    static double fromTheLast(double[] start, @Constant double[] weights, double x) {
        double[] state = start;
        double sum = 0;
        for (double weight : weights) {
            double[] next = new double[state.length];
            for (int i = 0; i < next.length; i++) next[i] = Math.cos(x * state[next.length - 1 - i] + weight);
            state = next;
            sum += state[0];
        }
        return sum + state[state.length - 1];
    }

    /** What was made two rounds ago is still looked at. */
    @Differentiable
    static double remembered(double[] start, @Constant double[] weights, double x) {
        double[] last = start, before = start, other = start;
        double sum = 0;
        for (double weight : weights) {
            double[] next = new double[start.length];
            for (int i = 0; i < next.length; i++) next[i] = x * last[i] + 0.1 * weight * before[i];
            before = last;
            last = next;
            double[] scaled = new double[start.length];
            for (int i = 0; i < scaled.length; i++) scaled[i] = x * last[i] * last[i];
            sum += other[0] + scaled[1];
            other = scaled;
        }
        return sum + last[0] * before[1];
    }

    /** Let go of in one branch only. */
    @Differentiable
    static double atTimes(double[] a, @Constant double[] weights, double x) {
        double[] held = a;
        double sum = 0;
        for (double weight : weights) {
            if (weight > 0) held = a;
            double[] next = new double[a.length];
            for (int i = 0; i < next.length; i++) next[i] = x * a[i] + weight;
            sum += held[1] * held[0];
            if (weight > -0.5) held = next;
        }
        return sum + held[0];
    }

    /** A round that ends early keeps what it has. */
    @Differentiable
    static double continued(double[] a, @Constant double[] weights, double x) {
        double[] held = a;
        double sum = 0;
        for (double weight : weights) {
            sum += held[0];
            double[] next = new double[a.length];
            for (int i = 0; i < next.length; i++) next[i] = x * a[i] * weight;
            sum += held[1] * next[0];
            held = next;
            if (weight < 0) continue;
            sum += held[1];
            held = a;
        }
        return sum;
    }

    /** The loop ends with what it has. */
    @Differentiable
    static double broken(double[] a, @Constant double[] weights, double x) {
        double[] held = a;
        double sum = 0;
        for (double weight : weights) {
            held = a;
            double[] next = new double[a.length];
            for (int i = 0; i < next.length; i++) next[i] = x * a[i] * weight + sum;
            held = next;
            sum += held[1] * 0.1;
            if (sum > 1) break;
        }
        return sum * held[0] + held[held.length - 1];
    }

    /** A row of the last round's. */
    @Differentiable
    static double row(double[] a, @Constant double[] weights, double x) {
        double[] row = a;
        double sum = 0;
        for (double weight : weights) {
            double[][] rows = new double[2][a.length];
            for (int i = 0; i < 2; i++)
                for (int j = 0; j < a.length; j++) rows[i][j] = x * a[j] + i * weight;
            sum += row[0] * rows[1][1];
            row = rows[1];
        }
        return sum;
    }

    /** The same, given back before the next is made. */
    @Differentiable
    static double rowInTurn(double[] a, @Constant double[] weights, double x) {
        double[] row = a;
        double sum = 0;
        for (double weight : weights) {
            sum += row[0];
            row = a;
            double[][] rows = new double[2][a.length];
            for (int i = 0; i < 2; i++)
                for (int j = 0; j < a.length; j++) rows[i][j] = x * a[j] + i * weight;
            sum += row[1] * rows[0][1];
            row = rows[1];
        }
        return sum;
    }

    /** Another length in each round, and not filled. */
    @Differentiable
    static double longer(double[] a, int n, double x) {
        double[] held = a;
        double sum = 0;
        for (int t = 0; t < Math.abs(n % 5) + 2; t++) {
            sum += held[held.length - 1];
            held = a;
            double[] next = new double[a.length + t / 2];
            for (int i = 0; i < a.length; i++) next[i] += x * a[i] + sum;
            held = next;
            sum += 0.1 * held[0];
        }
        return sum;
    }

    /** Changed through its other name before it goes. */
    @Differentiable
    static double changed(double[] a, @Constant double[] weights, double x) {
        double[] held = a.clone();
        double sum = 0;
        for (double weight : weights) {
            held[0] += x * weight;
            sum += held[0] * held[1];
            held = new double[] {x, sum};
            double[] next = new double[a.length];
            for (int i = 0; i < next.length; i++) next[i] = a[i] * weight;
            held = next;
            held[1] *= x;
        }
        return sum + held[1];
    }

    /** Two that go round. */
    @Differentiable
    static double swapped(double[] a, @Constant double[] weights, double x) {
        double[] one = a.clone(), other = a.clone();
        double sum = 0;
        for (double weight : weights) {
            double[] next = new double[a.length];
            for (int i = 0; i < next.length; i++) next[i] = x * one[i] + weight * other[i];
            double[] t = one;
            one = other;
            other = t;
            sum += one[0] * other[1];
            one = next;
        }
        return sum + one[0] + other[1];
    }

    /** An inner loop lets go of it, or does not. */
    @Differentiable
    static double inner(double[] a, @Constant double[] weights, int n, double x) {
        double[] held = a;
        double sum = 0;
        for (double weight : weights) {
            for (int k = 0; k < n % 3; k++) held = a;
            double[] next = new double[a.length];
            for (int i = 0; i < next.length; i++) next[i] = x * a[i] + weight;
            sum += held[0] * next[1];
            held = next;
        }
        return sum;
    }

    /** The last one is the result. */
    @Differentiable
    static double[] result(double[] a, @Constant double[] weights, double x) {
        double[] held = a, end = a;
        for (double weight : weights) {
            double[] next = new double[a.length];
            for (int i = 0; i < next.length; i++) next[i] = x * end[i] + weight;
            held = next;
            double[] then = new double[a.length];
            for (int i = 0; i < then.length; i++) then[i] = held[i] * held[i];
            end = then;
        }
        return end;
    }

    /** While it asks what it holds. */
    @Differentiable
    static double asked(double[] a, double x) {
        double[] held = a;
        double sum = 0;
        int rounds = 0;
        while (rounds < 6 && (held.length < 2 || held[0] < 3)) {
            held = a;
            double[] next = new double[a.length];
            for (int i = 0; i < next.length; i++) next[i] = a[i] + x * rounds;
            held = next;
            sum += held[held.length - 1] * x;
            rounds++;
        }
        return sum;
    }

    /** The variable that it is made for goes on to the user's own. */
    @Differentiable
    static double goesOn(double[] a) {
        double sum = 0;
        for (int t = 0; t < 3; t++) {
            double[] next = new double[a.length];
            for (int i = 0; i < next.length; i++) next[i] = 2 * a[i];
            sum += next[t] * next[t];
            next = a;
            sum += next[0];
        }
        return sum;
    }

    /** The same in a branch, and to what another variable holds. */
    @Differentiable
    static double goesOnAtTimes(double[] a, @Constant double[] weights) {
        double[] held = a;
        double sum = 0;
        for (double weight : weights) {
            double[] next = new double[a.length];
            for (int i = 0; i < next.length; i++) next[i] = held[i] * a[i];
            sum += weight * next[1];
            if (weight > 0) next = held;
            sum += next[0];
            double[] then = new double[a.length];
            for (int i = 0; i < then.length; i++) then[i] = next[i] * 0.5 + held[i];
            held = then;
        }
        return sum + held[0];
    }

    /** Two that change places. */
    @Differentiable
    static double exchanged(double[] a, @Constant double[] weights) {
        double[] held = a;
        double sum = 0;
        for (double weight : weights) {
            double[] next = new double[a.length];
            for (int i = 0; i < next.length; i++) next[i] = weight * held[i];
            double[] t = next;
            next = held;
            held = t;
            sum += next[0] + held[1];
            held = a;
        }
        return sum;
    }
}
