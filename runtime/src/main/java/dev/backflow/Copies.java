package dev.backflow;

import java.lang.reflect.Array;
import java.util.IdentityHashMap;

/** For generated code: copies of the arrays that a method is given, where one array or row has one copy under all its names. */
public final class Copies {
    private final IdentityHashMap<Object, Object> copies = new IdentityHashMap<>();

    /** Nothing copied so far. */
    public Copies() {}

    /**
     * The copy of an array, down to its elements that are no arrays.
     *
     * @param <T> the array's type
     * @param array any array; {@code null}, or what is no array, is its own copy
     * @return the copy, the same each time
     */
    public <T> T of(T array) {
        if (array == null || !array.getClass().isArray()) return array;
        @SuppressWarnings("unchecked") // a copy is of the same class
        T known = (T) copies.get(array);
        return known != null ? known : made(array);
    }

    private <T> T made(T array) {
        int length = Array.getLength(array);
        @SuppressWarnings("unchecked") // of the array's own class
        T copy = (T) Array.newInstance(array.getClass().getComponentType(), length);
        copies.put(array, copy);
        System.arraycopy(array, 0, copy, 0, length);
        if (copy instanceof Object[] rows) for (int i = 0; i < length; i++) rows[i] = of(rows[i]);
        return copy;
    }
}
