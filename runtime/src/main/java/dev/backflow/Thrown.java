package dev.backflow;

/** For generated code: exceptions of a differentiated method, which come out of its gradient unchanged. */
public final class Thrown {
    private Thrown() {}

    /**
     * Throws an exception that is checked, where none is declared.
     *
     * @param <E> what the compiler takes the exception for
     * @param exception the exception
     * @return never, so that the call can stand in a {@code throw}
     * @throws E always: {@code exception} itself
     */
    @SuppressWarnings("unchecked")
    public static <E extends Throwable> E unseen(Throwable exception) throws E {
        throw (E) exception;
    }
}
