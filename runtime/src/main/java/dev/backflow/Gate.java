package dev.backflow;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes this static method one gate: its local gradient is declared here, and its body is never read.
 *
 * <p>A gate is a function of its arguments, which it leaves as they are; it may throw. Who calls it from another package needs
 * to see what its local gradient names; in its own package that may be private.
 *
 * <pre>{@code
 * @Gate("(1 - out) * out")
 * static double sigmoid(double x) { return 1 / (1 + Math.exp(-x)); }
 *
 * @Gate({"y / out", "x / out"})   // one expression a parameter
 * ...
 *
 * @Gate(vjp = "matMulVjp")
 * static double[][] matMul(double[][] w, double[][] x) {...}
 * static void matMulVjp(double[][] w, double[][] x, double[][] out, double[][] dOut, double[][] dw, double[][] dx) {...}
 * }</pre>
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Gate {
    /**
     * The partial derivatives, one Java expression for each {@code double} or {@code float} parameter that is not
     * {@link Constant}, in their order. An expression may use the parameters' names, {@code out} (what the gate gave), and
     * whatever the gate's class may name. {@code "0"} says that nothing flows to this parameter.
     *
     * @return the expressions
     */
    String[] value() default {};

    /**
     * The name of the gate's reverse pass, for gates over arrays: a static method of the same class, or of another as in
     * {@code "Pullbacks.softmax"}. It takes
     * <ul>
     * <li>the gate's parameters, as they were when the gate was called;
     * <li>what the gate gave, and the cotangent of that;
     * <li>for each array of {@code double} or {@code float} that is not {@link Constant}, in the order of the parameters, its
     *     shadow: an array of the same shape, <em>to which it adds</em> the gradient.
     * </ul>
     * It returns {@code void}; or, if one parameter is a {@code double} or {@code float} that is not {@link Constant}, the
     * gradient on that. If there are several, each has a shadow too, an array of length one, and nothing is returned.
     *
     * <p>The reverse pass changes nothing but the shadows. The gate itself changes nothing, and gives an array that is new.
     *
     * @return the name
     */
    String vjp() default "";

    /**
     * Whether {@link #vjp} takes {@code null} for the shadow of an array that is constant where the gate is called, and saves
     * the work. Otherwise there is a shadow that nobody reads.
     *
     * @return whether {@code null} will do
     */
    boolean sparing() default false;
}
