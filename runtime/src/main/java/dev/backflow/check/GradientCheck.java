package dev.backflow.check;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Holds a gradient against differences, in one line of a test:
 *
 * <pre>{@code
 * GradientCheck.of(Circuits.class, "f").at(3.0, -4.0);
 * }</pre>
 *
 * <p>What disagrees is an {@link AssertionError} that names each element, as in
 * {@code dx[3] is -0.25, differences say 0.25 (the sign?)}. The differences are central ones, extrapolated to step zero, so that
 * they are right to about ten digits. Where the derivatives from the left and from the right differ, a gradient is a choice: anything
 * between the two passes, and what does not is reported as standing at a kink. Where differences do not settle, as at a jump, the
 * report says so instead of guessing.
 *
 * <p>A method of which the result is an array, or that has its results in array parameters, is compared in one combination of
 * its results, with weights that look random and are always the same. Of a gradient with more than 2000 elements as many are compared.
 */
public final class GradientCheck {
    private final Subject subject;
    private final double tolerance;

    private GradientCheck(Subject subject, double tolerance) {
        this.subject = subject;
        this.tolerance = tolerance;
    }

    /**
     * The companion of a {@code @Differentiable} method, or the reverse pass of a {@code @Gate(vjp = …)}. A gate with local gradients
     * as text is checked if it is marked {@code @Differentiable} too, or through a method that calls it.
     *
     * @param type the class of the method; its companion is looked for beside it
     * @param method the method's name; among overloads the arguments decide
     * @return the check, to be told where
     * @throws IllegalArgumentException if the class has no such method
     */
    public static GradientCheck of(Class<?> type, String method) {
        return new GradientCheck(Overloads.of(type, method), 0);
    }

    /**
     * A gradient written by hand.
     *
     * @param value a function of a vector
     * @param gradient what is said to be its gradient
     * @return the check, to be told where
     */
    public static GradientCheck of(ToDoubleFunction<double[]> value, UnaryOperator<double[]> gradient) {
        return new GradientCheck(new Function(value, gradient), 0);
    }

    /**
     * The same check with another tolerance. Without it, an element may differ by a millionth of itself, and by a thousandth where
     * {@code float} is involved; and always by what differences cannot tell.
     *
     * @param relative by what part of itself an element may differ
     * @return a new check
     */
    public GradientCheck tolerance(double relative) {
        if (!(relative > 0)) throw new IllegalArgumentException("the tolerance is " + relative + "; it must be above 0");
        return new GradientCheck(subject, relative);
    }

    /**
     * Compares at this point. For a companion the value and what happens to the arguments are compared too.
     *
     * @param a the method's argument; it is copied, and stays as it is
     * @return this check, for the next point
     * @throws AssertionError if anything differs, with the report
     * @throws IllegalArgumentException if no method of this name takes the argument
     */
    public GradientCheck at(Object a) {
        return atPoint(new Object[] {a});
    }

    /**
     * Compares at this point, as {@link #at(Object)} does.
     *
     * @param a the method's first argument
     * @param b the second
     * @return this check, for the next point
     */
    public GradientCheck at(Object a, Object b) {
        return atPoint(new Object[] {a, b});
    }

    /**
     * Compares at this point, as {@link #at(Object)} does.
     *
     * @param a the method's first argument
     * @param b the second
     * @param c the third
     * @return this check, for the next point
     */
    public GradientCheck at(Object a, Object b, Object c) {
        return atPoint(new Object[] {a, b, c});
    }

    /**
     * Compares at this point, as {@link #at(Object)} does.
     *
     * @param a the method's first argument
     * @param b the second
     * @param c the third
     * @param d the fourth
     * @return this check, for the next point
     */
    public GradientCheck at(Object a, Object b, Object c, Object d) {
        return atPoint(new Object[] {a, b, c, d});
    }

    /**
     * Compares at this point, as {@link #at(Object)} does. (A matrix that comes last after five others is cast to {@code Object}, or
     * Java takes it for the list of arguments and warns.)
     *
     * @param a the method's first argument
     * @param b the second
     * @param c the third
     * @param d the fourth
     * @param e the fifth
     * @param more the others
     * @return this check, for the next point
     */
    public GradientCheck at(Object a, Object b, Object c, Object d, Object e, Object... more) {
        Object[] others = more.getClass() == Object[].class ? more : new Object[] {more};
        return atPoint(Stream.concat(Stream.of(a, b, c, d, e), Arrays.stream(others)).toArray());
    }

    /**
     * Compares at this point, as {@link #at(Object)} does.
     *
     * @param arguments all the method's arguments
     * @return this check, for the next point
     */
    public GradientCheck atPoint(Object[] arguments) {
        Trial trial = subject.at(arguments);
        Optional<String> report = Comparison.of(trial, tolerance > 0 ? tolerance : trial.coarse() ? 1e-3 : 1e-6);
        if (report.isPresent()) throw new AssertionError(report.get());
        return this;
    }
}
