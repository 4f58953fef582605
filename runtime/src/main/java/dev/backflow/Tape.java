package dev.backflow;

import java.util.Arrays;

/**
 * For generated code: the arrays in which a loop remembers, for the reverse pass, what every round of it has overwritten. Where
 * there is no room for one, the error says how much the loop needs.
 */
public final class Tape {
    /** The longest array that every virtual machine can make. */
    private static final int LONGEST = Integer.MAX_VALUE - 8;

    private Tape() {}

    // ---- for loops whose rounds are counted beforehand

    /**
     * Room for one value a round.
     *
     * @param rounds how often the loop goes round; none if this is negative
     * @return an array of that length
     */
    public static double[] doubles(long rounds) {
        int room = room(rounds, "double", 8);
        try {
            return new double[room];
        } catch (OutOfMemoryError full) {
            throw full(room, "double", 8);
        }
    }

    /**
     * Room for one value a round.
     *
     * @param rounds how often the loop goes round; none if this is negative
     * @return an array of that length
     */
    public static float[] floats(long rounds) {
        int room = room(rounds, "float", 4);
        try {
            return new float[room];
        } catch (OutOfMemoryError full) {
            throw full(room, "float", 4);
        }
    }

    /**
     * Room for one value a round.
     *
     * @param rounds how often the loop goes round; none if this is negative
     * @return an array of that length
     */
    public static long[] longs(long rounds) {
        int room = room(rounds, "long", 8);
        try {
            return new long[room];
        } catch (OutOfMemoryError full) {
            throw full(room, "long", 8);
        }
    }

    /**
     * Room for one value a round.
     *
     * @param rounds how often the loop goes round; none if this is negative
     * @return an array of that length
     */
    public static int[] ints(long rounds) {
        int room = room(rounds, "int", 4);
        try {
            return new int[room];
        } catch (OutOfMemoryError full) {
            throw full(room, "int", 4);
        }
    }

    /**
     * Room for one value a round.
     *
     * @param rounds how often the loop goes round; none if this is negative
     * @return an array of that length
     */
    public static short[] shorts(long rounds) {
        int room = room(rounds, "short", 2);
        try {
            return new short[room];
        } catch (OutOfMemoryError full) {
            throw full(room, "short", 2);
        }
    }

    /**
     * Room for one value a round.
     *
     * @param rounds how often the loop goes round; none if this is negative
     * @return an array of that length
     */
    public static char[] chars(long rounds) {
        int room = room(rounds, "char", 2);
        try {
            return new char[room];
        } catch (OutOfMemoryError full) {
            throw full(room, "char", 2);
        }
    }

    /**
     * Room for one value a round.
     *
     * @param rounds how often the loop goes round; none if this is negative
     * @return an array of that length
     */
    public static byte[] bytes(long rounds) {
        int room = room(rounds, "byte", 1);
        try {
            return new byte[room];
        } catch (OutOfMemoryError full) {
            throw full(room, "byte", 1);
        }
    }

    /**
     * Room for one value a round.
     *
     * @param rounds how often the loop goes round; none if this is negative
     * @return an array of that length
     */
    public static boolean[] booleans(long rounds) {
        int room = room(rounds, "boolean", 1);
        try {
            return new boolean[room];
        } catch (OutOfMemoryError full) {
            throw full(room, "boolean", 1);
        }
    }

    // ---- for loops of unknown length

    /**
     * The same values with room for as many again.
     *
     * @param values a full array
     * @return an array of twice its length that begins with its values
     */
    public static double[] grown(double[] values) {
        int room = room(2L * values.length, "double", 8);
        try {
            return Arrays.copyOf(values, room);
        } catch (OutOfMemoryError full) {
            throw full(room, "double", 8);
        }
    }

    /**
     * The same values with room for as many again.
     *
     * @param values a full array
     * @return an array of twice its length that begins with its values
     */
    public static float[] grown(float[] values) {
        int room = room(2L * values.length, "float", 4);
        try {
            return Arrays.copyOf(values, room);
        } catch (OutOfMemoryError full) {
            throw full(room, "float", 4);
        }
    }

    /**
     * The same values with room for as many again.
     *
     * @param values a full array
     * @return an array of twice its length that begins with its values
     */
    public static long[] grown(long[] values) {
        int room = room(2L * values.length, "long", 8);
        try {
            return Arrays.copyOf(values, room);
        } catch (OutOfMemoryError full) {
            throw full(room, "long", 8);
        }
    }

    /**
     * The same values with room for as many again.
     *
     * @param values a full array
     * @return an array of twice its length that begins with its values
     */
    public static int[] grown(int[] values) {
        int room = room(2L * values.length, "int", 4);
        try {
            return Arrays.copyOf(values, room);
        } catch (OutOfMemoryError full) {
            throw full(room, "int", 4);
        }
    }

    /**
     * The same values with room for as many again.
     *
     * @param values a full array
     * @return an array of twice its length that begins with its values
     */
    public static short[] grown(short[] values) {
        int room = room(2L * values.length, "short", 2);
        try {
            return Arrays.copyOf(values, room);
        } catch (OutOfMemoryError full) {
            throw full(room, "short", 2);
        }
    }

    /**
     * The same values with room for as many again.
     *
     * @param values a full array
     * @return an array of twice its length that begins with its values
     */
    public static char[] grown(char[] values) {
        int room = room(2L * values.length, "char", 2);
        try {
            return Arrays.copyOf(values, room);
        } catch (OutOfMemoryError full) {
            throw full(room, "char", 2);
        }
    }

    /**
     * The same values with room for as many again.
     *
     * @param values a full array
     * @return an array of twice its length that begins with its values
     */
    public static byte[] grown(byte[] values) {
        int room = room(2L * values.length, "byte", 1);
        try {
            return Arrays.copyOf(values, room);
        } catch (OutOfMemoryError full) {
            throw full(room, "byte", 1);
        }
    }

    /**
     * The same values with room for as many again.
     *
     * @param values a full array
     * @return an array of twice its length that begins with its values
     */
    public static boolean[] grown(boolean[] values) {
        int room = room(2L * values.length, "boolean", 1);
        try {
            return Arrays.copyOf(values, room);
        } catch (OutOfMemoryError full) {
            throw full(room, "boolean", 1);
        }
    }

    /**
     * The same objects with room for as many again.
     *
     * @param <T> the objects' type
     * @param values a full array
     * @return an array of twice its length that begins with its objects
     */
    public static <T> T[] grown(T[] values) {
        int room = room(2L * values.length, "Object", 8);
        try {
            return Arrays.copyOf(values, room);
        } catch (OutOfMemoryError full) {
            throw full(room, "Object", 8);
        }
    }

    // ---- for loops whose rounds are reversed one by one

    /**
     * Room for one value a round, in an array that an earlier round of an outer loop has done with.
     *
     * @param used the array, or {@code null} if there is none yet
     * @param rounds how often the loop goes round
     * @return {@code used}, or a new array if that is too short
     */
    public static double[] room(double[] used, long rounds) {
        return used != null && used.length >= rounds ? used : doubles(rounds);
    }

    /**
     * Room for one value a round, in an array that an earlier round of an outer loop has done with.
     *
     * @param used the array, or {@code null} if there is none yet
     * @param rounds how often the loop goes round
     * @return {@code used}, or a new array if that is too short
     */
    public static float[] room(float[] used, long rounds) {
        return used != null && used.length >= rounds ? used : floats(rounds);
    }

    /**
     * Room for one value a round, in an array that an earlier round of an outer loop has done with.
     *
     * @param used the array, or {@code null} if there is none yet
     * @param rounds how often the loop goes round
     * @return {@code used}, or a new array if that is too short
     */
    public static long[] room(long[] used, long rounds) {
        return used != null && used.length >= rounds ? used : longs(rounds);
    }

    /**
     * Room for one value a round, in an array that an earlier round of an outer loop has done with.
     *
     * @param used the array, or {@code null} if there is none yet
     * @param rounds how often the loop goes round
     * @return {@code used}, or a new array if that is too short
     */
    public static int[] room(int[] used, long rounds) {
        return used != null && used.length >= rounds ? used : ints(rounds);
    }

    /**
     * Room for one value a round, in an array that an earlier round of an outer loop has done with.
     *
     * @param used the array, or {@code null} if there is none yet
     * @param rounds how often the loop goes round
     * @return {@code used}, or a new array if that is too short
     */
    public static short[] room(short[] used, long rounds) {
        return used != null && used.length >= rounds ? used : shorts(rounds);
    }

    /**
     * Room for one value a round, in an array that an earlier round of an outer loop has done with.
     *
     * @param used the array, or {@code null} if there is none yet
     * @param rounds how often the loop goes round
     * @return {@code used}, or a new array if that is too short
     */
    public static char[] room(char[] used, long rounds) {
        return used != null && used.length >= rounds ? used : chars(rounds);
    }

    /**
     * Room for one value a round, in an array that an earlier round of an outer loop has done with.
     *
     * @param used the array, or {@code null} if there is none yet
     * @param rounds how often the loop goes round
     * @return {@code used}, or a new array if that is too short
     */
    public static byte[] room(byte[] used, long rounds) {
        return used != null && used.length >= rounds ? used : bytes(rounds);
    }

    /**
     * Room for one value a round, in an array that an earlier round of an outer loop has done with.
     *
     * @param used the array, or {@code null} if there is none yet
     * @param rounds how often the loop goes round
     * @return {@code used}, or a new array if that is too short
     */
    public static boolean[] room(boolean[] used, long rounds) {
        return used != null && used.length >= rounds ? used : booleans(rounds);
    }

    /**
     * Room for one object a round, in an array that an earlier round of an outer loop has done with.
     *
     * @param <T> the objects' type
     * @param used the array
     * @param rounds how often the loop goes round
     * @return {@code used}, or a longer array with its objects if that is too short
     */
    public static <T> T[] room(T[] used, long rounds) {
        if (used.length >= rounds) return used;
        int room = room(rounds, "Object", 8);
        try {
            return Arrays.copyOf(used, room);
        } catch (OutOfMemoryError full) {
            throw full(room, "Object", 8);
        }
    }

    /** The length of an array for so many rounds. */
    static int room(long rounds, String type, int bytes) {
        if (rounds > LONGEST) throw full(rounds, type, bytes);
        return rounds < 0 ? 0 : (int) rounds;
    }

    /** What is thrown if there is no room for so many rounds. */
    static OutOfMemoryError full(long rounds, String type, int bytes) {
        String room = rounds > LONGEST ? "no array is as long as that" : "the heap may hold " + megabytes(Runtime.getRuntime().maxMemory()) + " in all";
        return new OutOfMemoryError("the gradient must remember a " + type + " for each of " + rounds + " rounds of a loop, which takes " + megabytes(rounds * bytes) + "; " + room);
    }

    private static String megabytes(long bytes) {
        return (bytes + (1 << 20) - 1 >> 20) + " MB";
    }
}
