package dev.backflow;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Asks for the gradient of this method. The processor reads the method's source and writes a companion class in the same
 * package, named like the method's class with {@code Grad} after it ({@code Outer.Inner} gives {@code Outer_InnerGrad}).
 *
 * <p>For {@code double f(double x, double[] w)} in class {@code A} the companion has
 * <ul>
 *   <li>{@code AGrad.f(x, w)}: the value and the gradient, as {@code value()}, {@code dx()} and {@code dw()};
 *   <li>{@code AGrad.fInto(x, w, dOut, into)}: adds {@code dOut} times the gradient to {@code into} and returns the value;
 *   <li>{@code AGrad.fVjp(x, w, dOut)}: the gradient of {@code dOut · f}, also where {@code f} gives an array;
 *   <li>{@code AGrad.fInto(x, w, dOuts, intos)}, where {@code f} gives an array or a record: adds the gradient times each of several
 *       cotangents to the gradient at the same place of {@code intos}, and returns the value; {@code f} runs once. It is missing
 *       only where a method of somebody else's, which might do more than compute, would have to be called again for each.
 *   <li>{@code AGrad.fJacobian(x, w)} and {@code AGrad.fJacobianInto(x, w, value, jacobian)}, for a vector, where
 *       {@link #modes} ask for them: see {@link Mode#JACOBIAN}.
 * </ul>
 *
 * <p>Every {@code double} and {@code float} parameter, number or array, is differentiated unless it is {@link Constant}. The
 * value is bit for bit what the method returns. The gradient is exact to rounding; a method whose gradient could come out
 * wrong is refused by a compile error at the line that is the reason.
 *
 * <p>The annotation stays in the class file, so that methods in other jars may call this one and be differentiated through it.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface Differentiable {
    /**
     * Whether {@code fInto}, {@code fJacobianInto}, and {@code fVjp} of a method without result, also come with a last argument
     * {@link Workspace}: the arrays of one call are used again by the next, and a call in a hot loop allocates nothing, but for what the
     * method's own calls of other methods, its records and its strings do, and for what is returned, which is the caller's own.
     *
     * @return whether there are such forms
     */
    boolean workspace() default false;

    /**
     * Whether the method leaves its arguments alone and gives what is new: it writes to no array that it is given, and returns neither
     * such an array nor one that something else holds. A method of which that may not be true is refused.
     *
     * <p>Differentiable methods of other files know a method by its signature only, and take it for one that may write to all of its
     * arrays that are not {@link Constant}, and give them back. Of a pure method they know better: they may give it constant arrays,
     * need not remember the arguments' contents, and can have forms with a {@link Workspace}. Within one file it makes no difference.
     *
     * @return whether the method promises that
     */
    boolean pure() default false;

    /**
     * What the companion offers beside the gradient.
     *
     * @return the modes
     */
    Mode[] modes() default {};
}
