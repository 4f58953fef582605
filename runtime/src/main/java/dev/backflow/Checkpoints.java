package dev.backflow;

import java.lang.reflect.Array;

/**
 * For generated code: which rounds of a {@link Checkpointed} loop have their state kept, and where, so that running backwards from
 * the last round to the first takes as few rounds again as can be.
 *
 * <p>The rounds still to be reversed are a stretch from the last kept state to some end. With {@code c} places, that one counted,
 * {@code C(c + r, c)} rounds can be reversed if none is run more than {@code r} times again; the next state is kept where both parts
 * of the stretch keep within that. Source: A. Griewank and A. Walther, Evaluating Derivatives, chapter 12.
 */
public final class Checkpoints {
    private final long[] kept;
    private final int places;
    private int count;
    private long end;
    private long next;
    private boolean forward = true;

    /**
     * For one run of a loop.
     *
     * @param rounds how often the loop goes round; none if this is negative
     * @param snapshots how many states may be kept, at least 1, besides the one before the last round
     */
    public Checkpoints(long rounds, int snapshots) {
        this.places = (int) Math.max(1, Math.min(rounds, snapshots));
        this.kept = new long[(int) Math.max(1, Math.min(rounds, snapshots + 1L))];
        this.end = rounds;
    }

    /**
     * The room that states need.
     *
     * @return how many are kept at most
     */
    public int slots() {
        return kept.length;
    }

    /**
     * To be asked before each round that is run.
     *
     * @param round the number of the round, from 0
     * @return whether the state is to be kept now, in {@link #slot}
     */
    public boolean keeps(long round) {
        boolean planned = round == next && count < places;
        if (!planned && !(forward && round == end - 1)) return false;
        kept[count++] = round;
        plan();
        return true;
    }

    private void plan() {
        next = count >= places || end - from() < 2 ? end : from() + part(end - from(), places - count + 1);
    }

    /**
     * The place of the state that was kept last.
     *
     * @return its index, less than {@link #slots}
     */
    public int slot() {
        return count - 1;
    }

    /**
     * The round from which to run again.
     *
     * @return the round before which the state in {@link #slot} was kept
     */
    public long from() {
        return kept[count - 1];
    }

    /**
     * Begins the reversal of a round, which all later ones have had: forgets the states after it.
     *
     * @param round the number of the round
     * @return the place of the last state kept before it, from which to run up to it
     */
    public int before(long round) {
        forward = false;
        while (from() > round) count--;
        end = round + 1;
        plan();
        return slot();
    }

    /** How many of {@code rounds} to run before the next state is kept, with {@code places} for states, the one behind counted. */
    private static long part(long rounds, int places) {
        long repeats = 1;
        while (reach(places, repeats) < rounds) repeats++;
        return Math.max(1, Math.min(reach(places, repeats - 1), rounds - reach(places - 1, repeats - 1)));
    }

    /** C(places + repeats, places), or more than any loop has rounds. */
    private static long reach(int places, long repeats) {
        long reach = 1;
        for (int i = 1; i <= places && reach < 1L << 40; i++) reach = reach * (repeats + i) / i;
        return reach;
    }

    /**
     * What an array holds now.
     *
     * @param <T> its type
     * @param array an array of numbers, or of such arrays; may be null
     * @return a copy, its rows copied too
     */
    @SuppressWarnings("unchecked")
    public static <T> T copy(T array) {
        if (array instanceof double[] a) return (T) a.clone();
        if (array instanceof float[] a) return (T) a.clone();
        if (array instanceof long[] a) return (T) a.clone();
        if (array instanceof int[] a) return (T) a.clone();
        if (array instanceof short[] a) return (T) a.clone();
        if (array instanceof char[] a) return (T) a.clone();
        if (array instanceof byte[] a) return (T) a.clone();
        if (array instanceof boolean[] a) return (T) a.clone();
        if (!(array instanceof Object[] rows)) return array;
        Object[] copy = rows.clone();
        for (int i = 0; i < copy.length; i++) copy[i] = copy(copy[i]);
        return (T) copy;
    }

    /**
     * What an array holds now, in the room of an earlier copy if that has its length.
     *
     * @param <T> its type
     * @param array an array of numbers, or of such arrays whose lengths stay the same; may be null
     * @param room a copy that is not needed any more; may be null
     * @return a copy
     */
    public static <T> T copy(T array, T room) {
        if (array == null || room == null || Array.getLength(array) != Array.getLength(room)) return copy(array);
        restore(array, room);
        return room;
    }

    /**
     * Gives an array what it held when it was copied.
     *
     * @param copy what {@link #copy} gave
     * @param array the array, and its rows, which are written to; objects in it are put back themselves
     */
    public static void restore(Object copy, Object array) {
        if (copy instanceof Object[] rows) for (int i = 0; i < rows.length; i++) restore(rows[i], (Object[]) array, i);
        else if (copy != null) System.arraycopy(copy, 0, array, 0, Array.getLength(copy));
    }

    private static void restore(Object copy, Object[] rows, int i) {
        if (copy != null && copy.getClass().isArray()) restore(copy, rows[i]);
        else rows[i] = copy;
    }
}
