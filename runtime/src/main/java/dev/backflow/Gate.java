package dev.backflow;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes this method one gate: its local gradient is declared here, and its body is never read.
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
     */
    String[] value() default {};

    /**
     * The name of a method of the same class, or of another one as in {@code Pullbacks.softmax}, that takes the gate's parameters, its output, the output's cotangent and the
     * shadows of its differentiable array parameters, to which it adds. It returns the cotangent of a scalar parameter, if
     * the gate has one.
     */
    String vjp() default "";
}
