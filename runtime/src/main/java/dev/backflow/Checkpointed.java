package dev.backflow;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Trades memory for work in the long loops of a {@link Differentiable} method: the reverse pass keeps the state of a loop at a few
 * rounds only, and runs the rounds between them again (binomial checkpointing, as Griewank and Walther's <em>revolve</em>).
 *
 * <p>It holds for every loop of the method that stands in no other loop and that carries numbers which are differentiated from one
 * round to the next: a time stepper, a recurrence, an iteration. The state is what such a loop changes and reads: the variables,
 * and the whole of the arrays. Memory is {@link #snapshots} states, one more, and what one round needs, whatever the number of rounds.
 *
 * <p>With {@code s} snapshots, a loop of {@code n} rounds runs {@code r·n − C(s + r, r − 1)} rounds in all before those whose gradient
 * is taken, {@code r} being the least number with {@code C(s + r, r) ≥ n}: no schedule needs fewer. For a million rounds that is
 * 5.6 runs of each with 30 snapshots, 3.0 with 200. The value is bit for bit that without the annotation, and so is the gradient; but
 * where variables of the state share a record or an array that a round has made, where every round reads one element of an array beside
 * others ({@code v[1] * v[i]}), or where the method is a helper of another, the gradient's sums may be added up in another order, and its
 * last digit may differ.
 *
 * <p>Such a loop counts by ones with an {@code int} of its own, {@code for (int i = a; i < b; i++)}, and is left by nothing else; each
 * round may change variables and arrays, and may put a new array or record in the place of the old ({@code state = step(state)}), but
 * variables that pass arrays to one another cannot be told apart; and it calls nothing that has effects, since it will be called
 * again. What cannot be run again is an error at its line.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface Checkpointed {
    /** How many states are kept, at least 1. */
    int snapshots();
}
