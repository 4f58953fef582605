package nasty;

import static java.lang.Math.exp;
import static java.lang.Math.max;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Methods whose meaning hangs on the finer points of the language. Each takes the same arguments. */
public final class Nasty {
    enum Color { RED, GREEN, BLUE }

    record Point(double x, double y) {
        static Point of(double both) { return new Point(both, both); }
        double norm() { return Math.sqrt(x * x + this.y * y()); }
        Point plus(Point other) { return new Point(x + other.x, y + other.y()); }
        double dot(Point other) { return x * other.x + y * other.y; }
    }

    record Pair(Point first, Point second, int count) {}

    static final double RATE = 0.25;
    static final int LIMIT = 3;
    static final char LETTER = 'c';
    private static final double HIDDEN = 1e-3;
    private static final float NARROW = 0.1f;
    private static final double[] TABLE = {1.5, 2.5, 3.5};
    private static final double UNDEFINED = 0.0 / 0.0, ENDLESS = 1 / 0.0;
    private static final int SMALLEST = Integer.MIN_VALUE;
    static final double[][] ROWS = {{1, 2}, {3}};
    static double mutable = 4;
    private static double secret = 5;
    static int calls;

    static double twice(double x) { calls++; return 2 * x; }
    private static int bump(int[] box) { return ++box[0]; }
    private static double first(double[] a) { a[0] += 1; return a[0]; }

    static double evaluationOrder(double x, double y, int n, double[] a) {
        int i = 0;
        a[i++] = a[i] + i++ * x + a[i];
        a[i = 0] += i + (i = 1) * y;
        return i + a[0] + (i = 5) + i;
    }

    static double operandSpill(double x, double y, int n, double[] a) {
        double s = a[0] + first(a) * a[0] + first(a);
        return s - a[0] * (a[0] = y) + a[0];
    }

    static double compoundOrder(double x, double y, int n, double[] a) {
        int i = 0;
        a[i++] += first(a) + i;
        x += x++ + ++x;
        x *= (x = y) + x;
        a[i] = i = 2;
        return x + i;
    }

    static double chained(double x, double y, int n, double[] a) {
        double p, q;
        int k;
        p = q = a[0] = k = n;
        float f = (float) (p = x);
        p += q -= f *= 2;
        return p + q + k + f;
    }

    static double narrowing(double x, double y, int n, double[] a) {
        int i = n;
        i += 1.7; i *= x; i -= 2.5f; i /= 0.3; i <<= 33L; i >>>= 1; i %= 7;
        byte b = 100; b += 100; b++; ++b; b -= 1.5; b <<= 1;
        short s = (short) 40000; s *= 3; s >>= 2;
        char c = 'a'; c += 1; c++; c -= LETTER - 'b';
        long l = Long.MAX_VALUE; l += 1; l >>>= 3; l += x;
        float f = 0.1f; f += 0.2; f *= y;
        return i + b + s + c + l + f;
    }

    static double smallTypes(double x, double y, int n, double[] a) {
        byte[] bytes = {1, -2, (byte) 200};
        char[] chars = {'a', 98, LETTER};
        final byte constant = 7;
        byte copy = constant + 1;
        short[][] shorts = {{1, 2}, {}, {3}};
        float[] floats = {1, 2.5f, 'x'};
        bytes[0] += 3.7;
        chars[1]++;
        shorts[0][1] *= 1.5;
        return bytes[0] + bytes[2] * chars[1] + copy + shorts[0][1] + floats[2] + shorts.length + shorts[1].length;
    }

    static double integers(double x, double y, int n, double[] a) {
        int big = Integer.MAX_VALUE, small = -2147483648;
        long hex = 0xFFFF_FFFFL, min = -9223372036854775808L;
        return (big + 1) + (small - 1) + 7 / 2 + -7 / 2 + -7 % 3 + (1 << 35) + (1L << 35) + (-1 >>> 28) + (-1L >>> 60)
            + (hex ^ 0b1010) + min + (~n & 12 | 3) + n / 2 * 0.5 + 010 + 'a' / 2 + (char) 97 + (int) 3.99e20 + (byte) 300 + (long) x + (int) Double.NaN;
    }

    static double divisionByZero(double x, double y, int n, double[] a) {
        a[0] = 3;
        int zero = n - n;
        a[1] = a[0] + n / zero;
        return a[1];
    }

    static double outOfBounds(double x, double y, int n, double[] a) {
        a[0] = x;
        double t = a[n + 100] * first(a);
        return t;
    }

    static double storeAfterValue(double x, double y, int n, double[] a) {
        double[] none = null;
        none[0] = first(a);
        return x;
    }

    static double nullRow(double x, double y, int n, double[] a) {
        double[][] m = new double[2][];
        a[0] = 9;
        return m[1][first(a) > 0 ? 0 : 1];
    }

    static float floats(double x, double y, int n, double[] a) {
        float f = (float) x, g = 1 / 3f;
        f = f * g + n;
        f += 1e-8;
        float h = f * 16777217 + NARROW;
        return h / 3 - (float) (h * y) + Math.max(f, n) + Math.abs(g) + 0x1p-3f;
    }

    static double shadowing(double x, double y, int n, double[] a) {
        double s = 0;
        { double t = x; s += t; }
        { int t = n; s += t / 2; }
        for (int i = 0; i < 2; i++) { double t = i * y; s += t; }
        for (long i = 5; i > 2; --i) s += i;
        double t = 3, RATE = 8;
        return s + t + RATE * Nasty.RATE;
    }

    static double labels(double x, double y, int n, double[] a) {
        double s = 0;
        outer:
        for (int i = 0; i < 5; i++) {
            for (int j = 0; ; j++) {
                if (j == 3) continue outer;
                if (i == 3) break outer;
                if (i == j) continue;
                s = s * 1.1 + i * x + j;
            }
        }
        block: {
            if (s > 0) break block;
            s = -s;
        }
        again: do { s += 1; if (s < 10) continue again; if (n > 2) break; } while (s < 12);
        return s;
    }

    static double whileEffects(double x, double y, int n, double[] a) {
        int i = 0, k = 10;
        double s = 0;
        while (i++ < 6) { if (i == 2) continue; if (i == 5) break; s += i * x; }
        while (--k > 0 && (s += y) < 100) { if (k % 2 == 0) continue; s += 0.5; }
        do { if (k++ % 3 == 0) continue; s -= x; } while (++i < 12);
        do { if (i > 20) continue; i += 3; } while (i < 24 && i != 21);
        for (; (i -= 2) > 0; s += i, a[0] += s) { if (i % 3 == 0) continue; s *= 0.9; }
        return s + i + k;
    }

    static double forms(double x, double y, int n, double[] a) {
        double s = 0;
        for (int i = 0, j = a.length - 1, m = 2; i < j; i++, j--) s += a[i] * a[j] * m;
        int p, q;
        for (p = 0, q = 3; p < q; p++) s += p;
        for (int i = bumpless(1), e = bumpless(4); i <= e; ++i) { s += i; if (i == 3) continue; s -= 0.25; }
        for (;;) { if (s++ > 10) break; }
        for (int i = 0; i < 3; a[i] = i * y, i++) { if (i == 1) continue; s += i; }
        for (double v : a) { if (v < 0) continue; s += v; }
        for (final double[] row : ROWS) for (double v : row) s += v;
        for (int v : new int[] {1, 2, 3}) s += v / 2;
        double[] b = a;
        for (double v : b) { b = new double[] {7}; s += v + b[0]; }
        for (float v : new float[] {1.5f}) s += v;
        for (double v : new int[] {4}) s += v / 8;
        return s;
    }

    static int bumpless(int n) { return n; }

    static double conditionals(double x, double y, int n, double[] a) {
        int i = n;
        double s = x > y ? x : y > 0 ? i++ : --i;
        s += i > 2 ? first(a) : a.length > 3 ? (i = 7) : twice(y);
        boolean p = x > 0 && (i += 2) > 3 || first(a) > 5 && i++ > 0;
        boolean q = x > 100 & i++ > 0 | p ^ i > 5;
        p &= q; q |= !p; p ^= true;
        char c = true ? 'b' : 0;
        int mixed = p ? 'a' : 1000000;
        long wide = q ? n : 5L;
        byte narrow = (byte) (x > 0 ? 1 : 2);
        return s + i + (p ? 1 : 0) + (q ? 0.5f : 2) + c + mixed + wide + narrow + (n > 0 ? 1 : 'x') + (n > 0 ? c : n) + (i != 0 ? 1 : 2.5);
    }

    static double oldSwitch(double x, double y, int n, double[] a) {
        double s = 0;
        for (int k = -1; k < 6; k++) {
            switch (k) {
                case 0: s += x;
                case 1: case 2: s *= 2; if (s > 50) break; s += 1;
                case LIMIT: { double t = s; s = t + y; break; }
                default: s -= 3;
                case 5: s += 0.5; continue;
            }
            switch (k) { case 1: s += 1; break; case 4: s += 4; break; default: }
            switch (k) { }
            switch (k + 1) { default: if (k > 2) break; s -= 0.125; }
            switch ((char) ('a' + k)) { case 'b': int u = 4; s += u; break; case LETTER: u = 2; s += u; break; }
        }
        return s;
    }

    static double newSwitch(double x, double y, int n, double[] a) {
        double s = x;
        for (Color color : Color.values()) {
            s += switch (color) { case RED -> 1; case GREEN -> { double t = s * y; yield t; } case BLUE -> first(a); };
            switch (color) { case RED, GREEN -> s *= 2; case BLUE -> { if (s > 3) break; s -= 1; } }
            switch (color) { case RED: s += 2; case BLUE: s += 3; break; default: s += 4; }
            String name = color.name();
            switch (name) { case "RED" -> s += 0.1; case "GR" + "EEN" -> s += 0.2; default -> s += 0.3; }
        }
        int i = switch (n) { case 1: yield 5; case 2: s += 1; default: if (n > 3) yield n; yield 2; };
        long l = 1 + switch (n) { case 1 -> 2; case 2 -> 'a'; case 3 -> 3L; default -> 4; };
        double d = n > 2 ? switch (n % 2) { case 0 -> x; default -> throw new IllegalStateException("odd " + n); } : 1;
        return s + i + l + d;
    }

    static double nullSwitch(double x, double y, int n, double[] a) {
        Color color = n > 2 ? null : Color.RED;
        a[0] = 1;
        switch (color) { case RED: a[0] += 1; case GREEN: a[0] += 2; }
        return a[0];
    }

    static double earlyReturns(double x, double y, int n, double[] a) {
        if (n == 0) return n;
        for (int i = 0; i < a.length; i++) {
            if (a[i] > 1) { if (x > 0) return a[i] * x; else return i; }
            while (true) { if (a[i] < -1) return -1; a[i] -= 1; if (a[i] < 0) break; }
        }
        if (n > 3) throw new IllegalArgumentException("too many: " + n + ", " + x + 'c' + 1.0f + null + true + (char) 98);
        else return y;
    }

    static double arrays(double x, double y, int n, double[] a) {
        double m[][] = new double[2][n + 1], v[] = {x, y, 1};
        double[][] t = {v, {2}, a}, ragged = new double[3][];
        double[] swap = t[0];
        t[0] = t[1];
        t[1] = swap;
        t[1][0] += t[0][0]++ * 2;
        m[0][n] = m[1][0] = x;
        ragged[0] = a.clone();
        ragged[1] = Arrays.copyOf(v, 5);
        ragged[2] = Arrays.copyOfRange(v, 1, 4);
        Arrays.fill(ragged[1], 3, 5, n);
        System.arraycopy(a, 0, a, 1, a.length - 1);
        Arrays.fill(m[1], y);
        int[][][] cube = new int[2][3][];
        cube[1][2] = new int[] {n, n * n};
        cube[1][2][cube[1][2][0] - n] += 3;
        long[] counts = new long[2];
        counts[n % 2] += n;
        counts[1]--;
        double s = cube[1][2][0] + counts[0] * 10 + counts[1];
        for (double[] row : new double[][][] {t, m, ragged}[n % 3]) for (double e : row) s = s * 0.5 + e;
        return s;
    }

    static double[] result(double x, double y, int n, double[] a) {
        double[] out = new double[a.length];
        for (int i = out.length; i-- > 0; ) out[i] = a[out.length - 1 - i] * x;
        return out;
    }

    static void inPlace(double x, double y, int n, double[] a) {
        int i = 0;
        for (; i < a.length / 2; ++i) { double t = a[i]; a[i] = a[a.length - i - 1]; a[a.length - i - 1] = t; }
        if (n > 2) return;
        a[i] /= x;
    }

    static double names(double x, double y, int n, double[] a) {
        int Math = 3;
        double out = java.lang.Math.PI + Nasty.RATE + RATE * HIDDEN * nasty.Nasty.LIMIT + max(exp(x), NARROW) + SMALLEST + Math;
        out += TABLE[n % 3] + Nasty.TABLE.length + ROWS[0].length + mutable + secret + (ENDLESS > x ? 1 : 0) + (UNDEFINED == UNDEFINED ? 1 : 2);
        calls += 0;
        return out + StrictMath.sin(x) + Double.MAX_VALUE / 1e308 + Integer.MAX_VALUE % 10 + Float.MIN_VALUE + Color.BLUE.ordinal();
    }

    static double recursion(double x, double y, int n, double[] a) {
        return even(n, x) + fib(n + 2) + bump(new int[] {n}) + sum(a, 0) + varied() + varied(1, x) + varied(a) + overload(n) + overload(x) + overload('c') + overload(1L);
    }

    static boolean isEven(int n) { return n == 0 || isOdd(n - 1); }
    private static boolean isOdd(int n) { return n != 0 && isEven(n - 1); }
    static double even(int n, double x) { return n <= 0 ? x : odd(n - 1, x * 1.5); }
    static double odd(int n, double x) { if (n <= 0) return -x; return even(n - 1, x + 1); }
    static int fib(int n) { return n < 2 ? n : fib(n - 1) + fib(n - 2); }
    static double sum(double[] a, int from) { return from == a.length ? 0 : a[from] + sum(a, from + 1); }
    static double varied(double... rest) { double s = rest.length; for (double r : rest) s += r; return s; }
    static double overload(int i) { return i; }
    static double overload(double d) { return d * 2; }
    static double overload(float f) { return f * 3; }

    static double objects(double x, double y, int n, double[] a) {
        List<Integer> list = new ArrayList<>();
        list.add(n);
        list.add(0, 4);
        Integer boxed = list.get(1);
        boxed++;
        int total = boxed + list.get(0);
        for (int k : list) total += k;
        for (Integer k : list) total += k * 2;
        String text = "n" + n + list.size() + 'c' + 2.0 + "é\"\\";
        text += text.length();
        String block = """
            one
              "two"\
            """;
        StringBuilder builder = new StringBuilder().append(text).append(n);
        return total + text.hashCode() % 1000 + builder.length() + block.length() + (text == null ? 1 : 0) + (boxed != null && boxed > 2 ? x : y);
    }

    static double records(double x, double y, int n, double[] a) {
        Point p = new Point(x, y), q = Point.of(n);
        Pair pair = new Pair(p.plus(q), q, n);
        Point[] all = {p, q, pair.first(), new Point(1, 2)};
        double s = 0;
        for (Point each : all) s += each.norm() * each.dot(p) + each.x();
        all[0] = pair.second();
        return s + pair.count() + all[0].y() + pair.first().norm();
    }

    static double nullChecks(double x, double y, int n, double[] a) {
        double[] b = n > 3 ? null : a;
        a[1] = java.util.Objects.requireNonNull(b, "b of " + n)[0] * x;
        java.util.Objects.requireNonNull(n > 2 ? null : a.clone());
        return a[1];
    }

    static double privateTypes(double x, double y, int n, double[] a) {
        return Hidden.VALUES[n % 2] + Hidden.FACTOR * x + Hidden.thrice(y);
    }

    private static class Hidden {
        static final double FACTOR = 3;
        static final double[] VALUES = {1, 2};
        static double thrice(double x) { return x * 3; }
    }

    static double asserts(double x, double y, int n, double[] a) {
        assert a.length > 2 : "short " + a.length;
        assert first(a) > 1e9 : "never " + a[0];
        return x;
    }

    static double strangeNames(double x, double y, int n, double[] a) {
        double dx = x, value = y, out = 1, tape = 2, into = 3, größe = dx * value;
        double Double = größe, String = 4;
        return Double + String + out + tape + into;
    }

    static double switchInCondition(double x, double y, int n, double[] a) {
        double s = 0;
        int k = 0;
        while (switch (k) { case 0, 1 -> true; case 2 -> x > 0; default -> { k--; yield k < 2; } }) { s += k++ * y; if (s > 99) return s; }
        return s + (n > 1 ? n > 2 ? first(a) : s++ : s--) + s;
    }

    static double initOrder(double x, double y, int n, double[] a) {
        int i = 1;
        double[] b = {i++, i * x, (i += 2) + first(a), a[0], i};
        double s = max(i++, i) + Math.pow(i--, 2) + Math.max(a[0], first(a));
        double[][] c = {{first(a)}, a, {a[0], i = 0}};
        return s + b[0] + b[1] + b[2] + b[3] + b[4] + c[0][0] + c[2][0] + i;
    }
}
