package dev.backflow;

import java.lang.reflect.Array;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.Map;

/**
 * The arrays of a gradient call, kept for the next one: for callers who want no allocation in a hot loop.
 *
 * <pre>{@code
 * Workspace workspace = new Workspace();
 * while (training) LossGrad.lossInto(w, x, 1, into.clear(), workspace);
 * }</pre>
 *
 * <p>A method marked {@link Differentiable#workspace} has a form of {@code fInto} that takes one as its last argument. Its first call
 * makes what it needs; a later call with arguments of the same shapes, which takes the same way through the method, makes nothing. Where
 * the shapes change, arrays that no longer fit are made anew.
 *
 * <p>A workspace serves one call at a time: give every thread one of its own. What a call returns is the caller's own, and is not used
 * again. The workspace keeps what the longest call has needed, until nobody holds the workspace.
 *
 * <p>The methods are for generated code.
 */
public final class Workspace {
    private Object[] kept = new Object[16];
    private int next;
    private final Map<Object, Object> met = new IdentityHashMap<>();

    /** An empty workspace. */
    public Workspace() {}

    // ---- which part is in use

    /** A call begins: whatever an earlier call has left may be used again. */
    public void begin() {
        next = 0;
    }

    /**
     * How much is in use.
     *
     * @return what {@link #release} takes
     */
    public int mark() {
        return next;
    }

    /**
     * Whatever was taken since {@code mark} may be used again.
     *
     * @param mark what {@link #mark} gave
     */
    public void release(int mark) {
        next = mark;
    }

    /**
     * The object that stood at this place in an earlier call.
     *
     * @param <T> its type
     * @param type its class
     * @return the object as the earlier call left it, or {@code null} if there is none of this class
     */
    public <T> T used(Class<T> type) {
        Object used = next < kept.length ? kept[next] : null;
        if (used == null || used.getClass() != type) return null;
        next++;
        return type.cast(used);
    }

    /**
     * Keeps an object for later calls.
     *
     * @param <T> its type
     * @param made the object
     * @return the object
     */
    public <T> T keep(T made) {
        if (next == kept.length) kept = Arrays.copyOf(kept, 2 * next);
        kept[next++] = made;
        return made;
    }

    /**
     * What a call returns is the caller's own from now on: an array, and the arrays in it.
     *
     * @param result what is returned
     */
    public void give(Object result) {
        give(result, 0);
    }

    /** Looks from place {@code from} on, where the rows of one array stand side by side; gives the place after the last one found. */
    private int give(Object result, int from) {
        int at = from;
        for (int i = 0; i < kept.length; i++) {
            int place = (from + i) % kept.length;
            if (kept[place] != result) continue;
            kept[place] = null;
            at = place;
            break;
        }
        if (result instanceof Object[] rows) for (Object row : rows) if (row != null) at = give(row, at);
        return at;
    }

    /** All that a call has made is the caller's own from now on: what it returns may lead to any of it. */
    public void give() {
        Arrays.fill(kept, null);
    }

    // ---- arrays as new

    /**
     * Zeros.
     *
     * @param length how many
     * @return an array of that length
     * @throws NegativeArraySizeException if the length is negative
     */
    public double[] doubles(int length) {
        if (next >= kept.length || !(kept[next] instanceof double[] used) || used.length != length) return keep(new double[length]);
        next++;
        Arrays.fill(used, 0);
        return used;
    }

    /**
     * An array as {@code new} makes it.
     *
     * @param <A> its type
     * @param type its class
     * @param length its length
     * @return zeros, {@code false} or {@code null}
     * @throws NegativeArraySizeException if the length is negative
     */
    public <A> A array(Class<A> type, int length) {
        Object used = next < kept.length ? kept[next] : null;
        if (used == null || used.getClass() != type || Array.getLength(used) != length) return keep(type.cast(Array.newInstance(type.getComponentType(), length)));
        next++;
        clear(used);
        return type.cast(used);
    }

    /**
     * An array of arrays as {@code new} makes it.
     *
     * @param <A> its type
     * @param type its class
     * @param length its length
     * @param inner the length of its rows
     * @return rows of zeros, {@code false} or {@code null}
     * @throws NegativeArraySizeException if a length is negative
     */
    public <A> A array(Class<A> type, int length, int inner) {
        return type.cast(rows(type, length, inner, -1));
    }

    /**
     * An array of arrays of arrays as {@code new} makes it.
     *
     * @param <A> its type
     * @param type its class
     * @param length its length
     * @param inner the length of its rows
     * @param innermost the length of theirs
     * @return rows of rows of zeros, {@code false} or {@code null}
     * @throws NegativeArraySizeException if a length is negative
     */
    public <A> A array(Class<A> type, int length, int inner, int innermost) {
        if (innermost < 0) Array.newInstance(type, length, inner, innermost);
        return type.cast(rows(type, length, inner, innermost));
    }

    private Object rows(Class<?> type, int length, int inner, int innermost) {
        if (inner < 0) Array.newInstance(type, length, inner);
        Object[] rows = (Object[]) array(type, length);
        Class<?> row = type.getComponentType();
        for (int i = 0; i < length; i++) rows[i] = innermost < 0 ? array(row, inner) : rows(row, inner, innermost, -1);
        return rows;
    }

    private static void clear(Object array) {
        if (array instanceof double[] numbers) Arrays.fill(numbers, 0);
        else if (array instanceof Object[] objects) Arrays.fill(objects, null);
        else if (array instanceof int[] numbers) Arrays.fill(numbers, 0);
        else if (array instanceof float[] numbers) Arrays.fill(numbers, 0);
        else if (array instanceof boolean[] truths) Arrays.fill(truths, false);
        else if (array instanceof long[] numbers) Arrays.fill(numbers, 0);
        else if (array instanceof byte[] numbers) Arrays.fill(numbers, (byte) 0);
        else if (array instanceof char[] letters) Arrays.fill(letters, (char) 0);
        else Arrays.fill((short[]) array, (short) 0);
    }

    // ---- arrays in which a loop remembers

    /**
     * Room for one value a round.
     *
     * @param <A> the type of the array
     * @param type its class
     * @param rounds how often the loop goes round; none if this is negative
     * @return an array of that length
     */
    public <A> A rounds(Class<A> type, long rounds) {
        int room = Tape.room(rounds, element(type), bytes(type));
        try {
            return array(type, room);
        } catch (OutOfMemoryError full) {
            throw Tape.full(room, element(type), bytes(type));
        }
    }

    /**
     * Room for one value a round, in an array that an earlier round of an outer loop has done with.
     *
     * @param <A> the type of the array
     * @param type its class
     * @param used the array, or {@code null} if there is none yet
     * @param rounds how often the loop goes round
     * @return {@code used}, or a new array if that is too short
     */
    public <A> A room(Class<A> type, A used, long rounds) {
        return used != null && Array.getLength(used) >= rounds ? used : rounds(type, rounds);
    }

    /**
     * The same values with room for as many again.
     *
     * @param <A> the type of the array
     * @param values a full array
     * @return an array of twice its length that begins with its values
     */
    public <A> A grown(A values) {
        int length = Array.getLength(values);
        A more = rounds(type(values), 2L * length);
        System.arraycopy(values, 0, more, 0, length);
        return more;
    }

    private static String element(Class<?> array) {
        return array.getComponentType().isPrimitive() ? array.getComponentType().getName() : "Object";
    }

    private static int bytes(Class<?> array) {
        return switch (element(array)) {
            case "float", "int" -> 4;
            case "short", "char" -> 2;
            case "byte", "boolean" -> 1;
            default -> 8;
        };
    }

    // ---- copies

    /**
     * A copy as {@code clone} makes it.
     *
     * @param <A> the type of the array
     * @param array an array
     * @return an array with the same elements
     */
    public <A> A copy(A array) {
        int length = Array.getLength(array);
        A copy = array(type(array), length);
        System.arraycopy(array, 0, copy, 0, length);
        return copy;
    }

    /**
     * A copy as {@link Arrays#copyOf(double[], int)} makes it.
     *
     * @param <A> the type of the array
     * @param array an array
     * @param length the length of the copy
     * @return an array that begins with its elements
     * @throws NegativeArraySizeException if the length is negative
     */
    public <A> A copyOf(A array, int length) {
        A copy = array(type(array), length);
        System.arraycopy(array, 0, copy, 0, Math.min(Array.getLength(array), length));
        return copy;
    }

    /**
     * A copy as {@link Arrays#copyOfRange(double[], int, int)} makes it.
     *
     * @param <A> the type of the array
     * @param array an array
     * @param from the first index that is copied
     * @param to the index after the last one, which may lie beyond the end
     * @return an array of length {@code to - from}
     * @throws IllegalArgumentException if {@code from} is greater than {@code to}
     * @throws ArrayIndexOutOfBoundsException if {@code from} is no index of the array, nor its length
     */
    public <A> A copyOfRange(A array, int from, int to) {
        int length = to - from;
        if (length < 0) throw new IllegalArgumentException(from + " > " + to);
        A copy = array(type(array), length);
        System.arraycopy(array, from, copy, 0, Math.min(Array.getLength(array) - from, length));
        return copy;
    }

    /**
     * A copy of an array and of the arrays in it.
     *
     * @param <A> the type of the array
     * @param array an array, or {@code null}
     * @return an array of the same shape, with the same numbers
     */
    public <A> A copyAll(A array) {
        if (array == null || !array.getClass().isArray()) return array;
        A copy = copy(array);
        if (copy instanceof Object[] rows) for (int i = 0; i < rows.length; i++) rows[i] = copyAll(rows[i]);
        return copy;
    }

    @SuppressWarnings("unchecked") // the class of an object of type A
    private static <A> Class<A> type(A array) {
        return (Class<A>) array.getClass();
    }

    // ---- shadows

    /**
     * Zeros in the shape of an array.
     *
     * @param <A> the array's type
     * @param array an array of any rank, or {@code null}
     * @return an array of the same shape, in which rows are shared exactly where they are in {@code array}
     */
    public <A> A like(A array) {
        return array instanceof Object[] rows && isForked(rows) ? aliases().like(array) : zeros(array);
    }

    /** Zeros in the shape of an array without shared rows. */
    <A> A zeros(A array) {
        if (array == null) return null;
        Class<A> type = type(array);
        if (array instanceof double[] numbers) return type.cast(doubles(numbers.length));
        A zeros = array(type, Array.getLength(array));
        if (array instanceof Object[] rows) for (int i = 0; i < rows.length; i++) ((Object[]) zeros)[i] = zeros(rows[i]);
        return zeros;
    }

    private boolean isForked(Object[] rows) {
        boolean forked = Shapes.fork(rows, met);
        met.clear();
        return forked;
    }

    /**
     * No shadows so far.
     *
     * @return where the shadows of arrays that may share rows are made
     */
    public Shadow.Aliases aliases() {
        Shadow.Aliases used = used(Shadow.Aliases.class);
        if (used == null) return keep(new Shadow.Aliases(this));
        used.forget();
        return used;
    }

    /**
     * As {@link Shadow#same}.
     *
     * @param name the array's name in the method, for the message
     * @param array the array
     * @param shadow its shadow
     */
    public void same(String name, Object array, Object shadow) {
        aliases().same(name, array, shadow);
    }

    /**
     * As {@link Shadow#add(Object, Object)}.
     *
     * @param from what is added
     * @param into what it is added to
     */
    public void add(Object[] from, Object[] into) {
        if (from != null && isForked(from)) Shadow.add(from, into);
        else Shadow.addApart(from, into);
    }
}
