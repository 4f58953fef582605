package dev.backflow;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.StringJoiner;

/** The shapes of arrays of any rank, ragged or with rows missing: whether two agree, and how to say them. */
final class Shapes {
    private static final int ROWS_SAID = 8;

    private Shapes() {}

    /** Whether the two have the same lengths at every level, and nothing where the other has nothing. */
    static boolean agree(Object a, Object b) {
        if (a instanceof double[] x && b instanceof double[] y) return x.length == y.length;
        if (a instanceof float[] x && b instanceof float[] y) return x.length == y.length;
        if (a instanceof Object[] x && b instanceof Object[] y) return rowsAgree(x, y);
        if (b instanceof Gradient<?>) return a instanceof Record || a != null && a.getClass() == b.getClass();
        return a == null && b == null;
    }

    private static boolean rowsAgree(Object[] a, Object[] b) {
        if (a.length != b.length) return false;
        for (int i = 0; i < a.length; i++) if (!agree(a[i], b[i])) return false;
        return true;
    }

    /** Such as {@code 3×4}; {@code 2×(3, 1)} where rows differ; {@code nothing} for {@code null}. */
    static String of(Object array) {
        if (array == null) return "nothing";
        if (array instanceof double[] numbers) return String.valueOf(numbers.length);
        if (array instanceof float[] numbers) return String.valueOf(numbers.length);
        if (array instanceof Object[] rows) return rows.length == 0 ? "0" : rows.length + "×" + rows(rows);
        return array.getClass().getSimpleName();
    }

    private static String rows(Object[] rows) {
        String first = of(rows[0]);
        boolean even = true;
        StringJoiner all = new StringJoiner(", ", "(", rows.length > ROWS_SAID ? ", …)" : ")");
        for (int i = 0; i < rows.length; i++) {
            String row = of(rows[i]);
            even &= row.equals(first);
            if (i < ROWS_SAID) all.add(row);
        }
        return even ? first : all.toString();
    }

    /** Whether some row stands at two places of this array, at any level. */
    static boolean fork(Object[] rows) {
        return rows instanceof double[][] || rows instanceof float[][] ? forkHere(rows) : fork(rows, new IdentityHashMap<>(rows.length));
    }

    private static boolean forkHere(Object[] rows) {
        if (rows.length > 32) return fork(rows, new IdentityHashMap<>(rows.length));
        for (int i = 1; i < rows.length; i++)
            for (int j = 0; j < i; j++) if (rows[i] == rows[j] && rows[i] != null) return true;
        return false;
    }

    /** The same, for rows that {@code met} has not met. */
    static boolean fork(Object[] rows, Map<Object, Object> met) {
        for (Object row : rows) {
            if (row == null) continue;
            if (met.put(row, row) != null) return true;
            if (row instanceof Object[] inner && fork(inner, met)) return true;
        }
        return false;
    }

    /** Notes which array of {@code then} stands where an array of {@code now} does; one that has no such place stands for itself. */
    static void pair(Object then, Object now, Map<Object, Object> pairs) {
        if (now == null) return;
        boolean agree = agree(then, now);
        pairs.putIfAbsent(now, agree ? then : now);
        if (now instanceof Object[] rows) for (int i = 0; i < rows.length; i++) pair(agree ? ((Object[]) then)[i] : null, rows[i], pairs);
    }

    /** Whether some array of {@code now}, shaped as {@code then}, is among the {@code pairs} with another than that of {@code then}. */
    static boolean parts(Object then, Object now, Map<Object, Object> pairs) {
        if (now == null) return false;
        if (pairs.containsKey(now) && pairs.get(now) != then) return true;
        if (!(now instanceof Object[] rows)) return false;
        for (int i = 0; i < rows.length; i++) if (parts(((Object[]) then)[i], rows[i], pairs)) return true;
        return false;
    }
}
