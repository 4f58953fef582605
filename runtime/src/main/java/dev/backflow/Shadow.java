package dev.backflow;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * For generated code: what is done to whole shadows. The shadow of an array is an array of the same shape that holds the
 * gradient on each element; where one row stands at two places in the array, one shadow row stands at the same two places.
 *
 * <p>Arrays are of {@code double} or {@code float}, of any rank; a record that holds such numbers has as its shadow a generated
 * object with a field for each component, which is a {@link Gradient}. Rows may have different lengths and may be {@code null}; the
 * shadow of {@code null} is {@code null}. A shadow row that stands at several places is one object, and what is done to a
 * shadow is done to each object once. Anything else given as an array is an {@link IllegalArgumentException}.
 */
public final class Shadow {
    private Shadow() {}

    // ---- making

    /**
     * Zeros of the same shape.
     *
     * @param array an array, or {@code null}
     * @return its shadow, or {@code null}
     */
    public static double[] like(double[] array) {
        return array == null ? null : new double[array.length];
    }

    /**
     * Zeros of the same shape.
     *
     * @param array an array, or {@code null}
     * @return its shadow, or {@code null}
     */
    public static float[] like(float[] array) {
        return array == null ? null : new float[array.length];
    }

    /**
     * Zeros of the same shape, for an array of any rank.
     *
     * @param <T> the array's type
     * @param array an array, or {@code null}
     * @return its shadow, or {@code null}; shared where rows of the array are shared
     */
    @SuppressWarnings("unchecked") // each branch gives an array of the class that it was given
    public static <T> T like(T array) {
        if (array == null) return null;
        if (array instanceof double[] numbers) return (T) new double[numbers.length];
        if (array instanceof float[] numbers) return (T) new float[numbers.length];
        if (!(array instanceof Object[] rows)) throw unknown(array);
        if (Shapes.fork(rows)) return new Aliases().like(array);
        Object[] shadow = rows.clone();
        for (int i = 0; i < rows.length; i++) shadow[i] = like(rows[i]);
        return (T) shadow;
    }

    /**
     * A copy of an array, down to its numbers, for who must see it later as it is now.
     *
     * @param <T> the array's type
     * @param array any array; {@code null} gives {@code null}
     * @return the copy
     */
    public static <T> T copy(T array) {
        if (array == null || !array.getClass().isArray()) return array;
        int length = Array.getLength(array);
        @SuppressWarnings("unchecked")
        T copy = (T) Array.newInstance(array.getClass().getComponentType(), length);
        System.arraycopy(array, 0, copy, 0, length);
        if (copy instanceof Object[] rows) for (int i = 0; i < length; i++) rows[i] = copy(rows[i]);
        return copy;
    }

    /**
     * The same rows in arrays of their own: what a method puts in place of a row is not seen here. A vector is its own outline.
     *
     * @param <T> the array's type
     * @param shadow an array, or {@code null}
     * @return the rows as they stand now, or {@code null}
     */
    @SuppressWarnings("unchecked") // a clone is of the same class
    public static <T> T outline(T shadow) {
        if (!(shadow instanceof Object[] rows)) return shadow;
        Object[] outline = rows.clone();
        for (int i = 0; i < rows.length; i++) outline[i] = outline(rows[i]);
        return (T) outline;
    }

    /**
     * A memory of which array has which shadow, for methods that may be given one array, or one row, under several names.
     */
    public static final class Aliases {
        private final IdentityHashMap<Object, Object> shadows = new IdentityHashMap<>();
        private final IdentityHashMap<Object, Object> arrays = new IdentityHashMap<>();

        private final Workspace workspace;

        /** Nothing met so far. */
        public Aliases() {
            this(null);
        }

        /** The same, with shadows out of a workspace. */
        Aliases(Workspace workspace) {
            this.workspace = workspace;
        }

        void forget() {
            shadows.clear();
            arrays.clear();
        }

        /**
         * The shadow of this array: the one given before, if the array or a row of it has been met before, else zeros.
         *
         * @param <T> the array's type
         * @param array an array, or {@code null}
         * @return its shadow, or {@code null}
         */
        @SuppressWarnings("unchecked") // a shadow is of its array's class
        public <T> T like(T array) {
            if (array == null) return null;
            Object known = shadows.get(array);
            if (known != null) return (T) known;
            T shadow = fresh(array);
            shadows.put(array, shadow);
            return shadow;
        }

        @SuppressWarnings("unchecked") // a clone is of the same class
        private <T> T fresh(T array) {
            if (!(array instanceof Object[] rows)) return workspace == null ? Shadow.like(array) : workspace.zeros(array);
            Object[] shadow = workspace == null ? rows.clone() : workspace.copy(rows);
            for (int i = 0; i < rows.length; i++) shadow[i] = like(rows[i]);
            return (T) shadow;
        }

        /**
         * Checks that a shadow which the caller brings fits its array, and that it is shared with the shadows checked before
         * exactly where the arrays are.
         *
         * @param name the array's name in the method, for the message
         * @param array the array
         * @param shadow its shadow
         * @throws IllegalArgumentException if the shapes differ, if one array or row comes with two shadows, or one shadow
         *     with two arrays or rows
         */
        public void same(String name, Object array, Object shadow) {
            shapes(name, array, shadow);
            meet(name, array, shadow);
        }

        /**
         * For adjoints of records: the shadow that was {@linkplain #met noted} for this array.
         *
         * @param <T> the shadow's type
         * @param array an array, or {@code null}
         * @return its shadow, or {@code null} if the array has not been met
         */
        @SuppressWarnings("unchecked") // an array has one type of shadow
        public <T> T known(Object array) {
            return (T) shadows.get(array);
        }

        /**
         * For adjoints of records: notes an array's shadow.
         *
         * @param array an array
         * @param shadow its shadow
         */
        public void met(Object array, Object shadow) {
            shadows.put(array, shadow);
        }

        private void meet(String name, Object array, Object shadow) {
            Clash clash = clash(array, shadow);
            if (clash != null) throw new IllegalArgumentException(clash.told(name + clash.row));
        }

        /** Where one array has two shadows, or one shadow two arrays; {@code null} if nowhere. */
        private Clash clash(Object array, Object shadow) {
            if (array == null) return null;
            Object known = shadows.putIfAbsent(array, shadow);
            Object owner = arrays.putIfAbsent(shadow, array);
            if (known != null && known != shadow) return new Clash("", true);
            if (owner != null && owner != array) return new Clash("", false);
            if (!(array instanceof Object[] rows) || known != null) return null;
            for (int i = 0; i < rows.length; i++) {
                Clash inner = clash(rows[i], ((Object[]) shadow)[i]);
                if (inner != null) return new Clash("[" + i + "]" + inner.row, inner.ofArray);
            }
            return null;
        }

        /** A row like {@code [2]} whose array, or else whose shadow, has been met with another. */
        private record Clash(String row, boolean ofArray) {
            String told(String name) {
                return ofArray ? name + " is an array met before, but d" + name + " is not the same as the shadow met before"
                    : "d" + name + " is a shadow met before, but " + name + " is not the same as the array met before";
            }
        }
    }

    /**
     * Checks a shadow that the caller brings, before anything is computed.
     *
     * @param name the array's name in the method, for the message
     * @param array the array
     * @param shadow its shadow
     * @throws IllegalArgumentException if the shapes differ (the message says both, as in {@code dx is 3×2, x is 3×4}), or if
     *     rows are shared in the one and not in the other
     */
    public static void same(String name, Object array, Object shadow) {
        if (array instanceof Object[]) new Aliases().same(name, array, shadow);
        else shapes(name, array, shadow);
    }

    /**
     * Checks the part of a gradient that is to be added to, before anything is computed.
     *
     * @param name the array's name in the method, for the message
     * @param array the array
     * @param shadow the gradient on it, of other arguments perhaps
     * @throws IllegalArgumentException if the shapes differ
     */
    public static void fits(String name, double[] array, double[] shadow) {
        if (array == null || shadow == null || array.length != shadow.length) shapes(name, array, shadow);
    }

    /**
     * Checks the part of a gradient that is to be added to, before anything is computed, for arrays of any rank.
     *
     * @param name the array's name in the method, for the message
     * @param array the array
     * @param shadow the gradient on it, of other arguments perhaps
     * @throws IllegalArgumentException if the shapes differ
     */
    public static void fits(String name, Object array, Object shadow) {
        shapes(name, array, shadow);
    }

    /**
     * Checks the cotangents and the gradients of a call for several, before anything is computed.
     *
     * @param dOuts the cotangents
     * @param intos the gradients, one for each
     * @throws IllegalArgumentException if there is none, or not one for each
     * @throws NullPointerException if one of them is {@code null}
     */
    public static void paired(Object[] dOuts, Object[] intos) {
        if (dOuts.length != intos.length || dOuts.length == 0)
            throw new IllegalArgumentException("dOuts are " + dOuts.length + ", intos are " + intos.length + "; there must be one of each at least, and as many of the one as of the other");
        for (int i = 0; i < intos.length; i++) Objects.requireNonNull(intos[i], "intos[" + i + "]");
    }

    /**
     * Checks the cotangents of a call for several, before anything is added to a gradient.
     *
     * @param value the result
     * @param dOuts its cotangents
     * @throws IllegalArgumentException if the shape of one differs from that of the result
     */
    public static void cotangents(Object value, Object[] dOuts) {
        for (Object dOut : dOuts)
            if (!Shapes.agree(value, dOut)) throw new IllegalArgumentException("dOut is " + Shapes.of(dOut) + ", the result is " + Shapes.of(value));
    }

    /**
     * Checks the arrays that a Jacobian is to be written to, before anything is.
     *
     * @param rows the length of the result
     * @param columns how many numbers are differentiated
     * @param value the length of the array for the result
     * @param jacobian the rows for the Jacobian
     * @throws IllegalArgumentException if one of the arrays has another length
     */
    public static void jacobian(int rows, int columns, int value, double[][] jacobian) {
        if (value != rows) throw new IllegalArgumentException("value has length " + value + ", the result has length " + rows);
        if (jacobian.length != rows) throw new IllegalArgumentException("jacobian has " + jacobian.length + " rows, the result has length " + rows);
        for (int i = 0; i < rows; i++)
            if (jacobian[i].length != columns) throw new IllegalArgumentException("jacobian[" + i + "] has length " + jacobian[i].length + ", the inputs are " + columns + " numbers");
    }

    /**
     * Checks that no array is both constant and part of what a method gives back to a method of another class.
     *
     * @param name the constant array's name in the method, for the message
     * @param constant that array, or {@code null}
     * @param given what the caller gets, or {@code null}
     * @throws UnsupportedOperationException if an array is part of both
     */
    public static void apart(String name, Object constant, Object given) {
        if (!Collections.disjoint(arrays(constant), arrays(given)))
            throw new UnsupportedOperationException(name + " is @Constant, but is part of what the method gives back to a method of another class; give back a copy of it, or drop @Constant");
    }

    /** The array and the rows in it, at all levels. */
    private static Set<Object> arrays(Object array) {
        Set<Object> met = Collections.newSetFromMap(new IdentityHashMap<>());
        gather(array, met, new ArrayList<>());
        return met;
    }

    private static void shapes(String name, Object array, Object shadow) {
        if (!Shapes.agree(array, shadow))
            throw new IllegalArgumentException("d" + name + " is " + Shapes.of(shadow) + ", " + name + " is " + Shapes.of(array));
    }

    // ---- adding

    /**
     * {@code into += from}, element by element.
     *
     * @param from what is added
     * @param into what it is added to
     * @throws IllegalArgumentException if the shapes differ; nothing has been added then
     */
    public static void add(double[] from, double[] into) {
        if (from == null || into == null || from.length != into.length) fit(from, into);
        else for (int i = 0; i < into.length; i++) into[i] += from[i];
    }

    /**
     * {@code into += from}, element by element.
     *
     * @param from what is added
     * @param into what it is added to
     * @throws IllegalArgumentException if the shapes differ; nothing has been added then
     */
    public static void add(float[] from, float[] into) {
        if (from == null || into == null || from.length != into.length) fit(from, into);
        else for (int i = 0; i < into.length; i++) into[i] += from[i];
    }

    /**
     * {@code into += from}, element by element, for arrays of any rank. Where one row of {@code from} stands at two places, and
     * one row of {@code into} at the same two, it is added once.
     *
     * @param from what is added
     * @param into what it is added to
     * @throws IllegalArgumentException if the shapes differ; nothing has been added then
     */
    public static void add(Object from, Object into) {
        fit(from, into);
        if (into instanceof Object[] rows && Shapes.fork(rows)) addOnce(from, into, new HashSet<>());
        else addAll(from, into);
    }

    /** The same where no row of {@code from} stands at two places. */
    static void addApart(Object from, Object into) {
        fit(from, into);
        addAll(from, into);
    }

    /**
     * {@code into = from}, element by element, into zeros that the caller brought for an array whose rows have been replaced. Rows that
     * are of another length, that stand at two places, or that are also the caller's for another array now, but were not then, give way
     * to copies.
     *
     * @param from the gradient on the array as it was
     * @param into zeros in the shape that the array has now
     * @param others the gradients on the other arrays as they were, each followed by what the caller brought for it
     */
    public static void put(Object from, Object into, Object... others) {
        if (!(into instanceof Object[] rows)) {
            add(from, into);
            return;
        }
        IdentityHashMap<Object, Object> then = new IdentityHashMap<>();
        for (int i = 0; i < others.length; i += 2) Shapes.pair(others[i], others[i + 1], then);
        boolean fork = Shapes.fork(rows);
        for (int i = 0; i < rows.length; i++) {
            Object row = ((Object[]) from)[i];
            if (fork || !Shapes.agree(row, rows[i]) || Shapes.parts(row, rows[i], then)) rows[i] = copy(row);
            else add(row, rows[i]);
        }
    }

    private static void fit(Object from, Object into) {
        if (!Shapes.agree(from, into))
            throw new IllegalArgumentException("cannot add a gradient of " + Shapes.of(from) + " to one of " + Shapes.of(into));
    }

    private static void addAll(Object from, Object into) {
        if (from instanceof double[] numbers) add(numbers, (double[]) into);
        else if (from instanceof float[] numbers) add(numbers, (float[]) into);
        else if (from instanceof Object[] rows) for (int i = 0; i < rows.length; i++) addAll(rows[i], ((Object[]) into)[i]);
        else if (from != null) addRecord((Gradient<?>) from, into);
    }

    @SuppressWarnings("unchecked") // the two have been found to be of one class
    private static <G extends Gradient<G>> void addRecord(Gradient<?> from, Object into) {
        ((G) into).add((G) from);
    }

    private static void addOnce(Object from, Object into, Set<Pair> met) {
        if (from == null || !met.add(new Pair(from, into))) return;
        if (!(from instanceof Object[] rows)) addAll(from, into);
        else for (int i = 0; i < rows.length; i++) addOnce(rows[i], ((Object[]) into)[i], met);
    }

    /** Two objects, equal to the same two. */
    private record Pair(Object from, Object into) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Pair pair && pair.from == from && pair.into == into;
        }

        @Override
        public int hashCode() {
            return 31 * System.identityHashCode(from) + System.identityHashCode(into);
        }
    }

    // ---- scaling and clearing

    /**
     * Multiplies every element by a factor.
     *
     * @param shadow a shadow, or {@code null}
     * @param factor the factor
     */
    public static void scale(double[] shadow, double factor) {
        if (shadow != null) for (int i = 0; i < shadow.length; i++) shadow[i] *= factor;
    }

    /**
     * Multiplies every element by a factor, in {@code double}, and rounds.
     *
     * @param shadow a shadow, or {@code null}
     * @param factor the factor
     */
    public static void scale(float[] shadow, double factor) {
        if (shadow != null) for (int i = 0; i < shadow.length; i++) shadow[i] = (float) (shadow[i] * factor);
    }

    /**
     * Multiplies every element by a factor, once each, for a shadow of any rank.
     *
     * @param shadow a shadow, or {@code null}
     * @param factor the factor
     */
    public static void scale(Object shadow, double factor) {
        if (shadow instanceof double[] numbers) scale(numbers, factor);
        else if (shadow instanceof float[] numbers) scale(numbers, factor);
        else if (shadow instanceof Object[] rows) for (Object row : distinct(rows)) scale(row, factor);
        else if (shadow instanceof Gradient<?> record) record.scale(factor);
        else if (shadow != null) throw unknown(shadow);
    }

    /** The arrays of numbers that make up these rows, or the rows themselves, each object once. */
    private static List<Object> distinct(Object[] rows) {
        if (!Shapes.fork(rows)) return Arrays.asList(rows);
        List<Object> leaves = new ArrayList<>();
        gather(rows, Collections.newSetFromMap(new IdentityHashMap<>()), leaves);
        return leaves;
    }

    private static void gather(Object shadow, Set<Object> met, List<Object> leaves) {
        if (shadow == null || !met.add(shadow)) return;
        if (shadow instanceof Object[] rows) for (Object row : rows) gather(row, met, leaves);
        else leaves.add(shadow);
    }

    /**
     * Makes every element zero.
     *
     * @param shadow a shadow, or {@code null}
     */
    public static void clear(double[] shadow) {
        if (shadow != null) Arrays.fill(shadow, 0);
    }

    /**
     * Makes every element zero.
     *
     * @param shadow a shadow, or {@code null}
     */
    public static void clear(float[] shadow) {
        if (shadow != null) Arrays.fill(shadow, 0);
    }

    /**
     * Makes every element zero, for a shadow of any rank.
     *
     * @param shadow a shadow, or {@code null}
     */
    public static void clear(Object shadow) {
        if (shadow instanceof double[] numbers) clear(numbers);
        else if (shadow instanceof float[] numbers) clear(numbers);
        else if (shadow instanceof Object[] rows) for (Object row : rows) clear(row);
        else if (shadow instanceof Gradient<?> record) record.clear();
        else if (shadow != null) throw unknown(shadow);
    }

    // ---- as one vector

    /**
     * How many numbers {@link #flatten} writes.
     *
     * @param shadow a shadow of any rank, or {@code null}
     * @return the number of elements; those of a row that stands at two places count twice
     */
    public static int count(Object shadow) {
        if (shadow == null) return 0;
        if (shadow instanceof double[] numbers) return numbers.length;
        if (shadow instanceof float[] numbers) return numbers.length;
        if (shadow instanceof Gradient<?> record) return record.toArray().length;
        if (!(shadow instanceof Object[] rows)) throw unknown(shadow);
        int count = 0;
        for (Object row : rows) count = Math.addExact(count, count(row));
        return count;
    }

    /**
     * Writes every element, row by row.
     *
     * @param shadow a shadow of any rank, or {@code null}
     * @param out where to
     * @param at the first index to write
     * @return the index after the last one written
     */
    public static int flatten(Object shadow, double[] out, int at) {
        if (shadow == null) return at;
        if (shadow instanceof double[] numbers) System.arraycopy(numbers, 0, out, at, numbers.length);
        else if (shadow instanceof float[] numbers) for (int i = 0; i < numbers.length; i++) out[at + i] = numbers[i];
        else if (shadow instanceof Object[] rows) return flattenRows(rows, out, at);
        else if (shadow instanceof Gradient<?> record) return flatten(record.toArray(), out, at);
        else throw unknown(shadow);
        return at + count(shadow);
    }

    private static int flattenRows(Object[] rows, double[] out, int at) {
        int next = at;
        for (Object row : rows) next = flatten(row, out, next);
        return next;
    }

    private static IllegalArgumentException unknown(Object array) {
        return new IllegalArgumentException("no shadow for " + array.getClass().getTypeName() + ": only double and float arrays have one");
    }
}
