package dev.backflow;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a parameter of a {@link Differentiable} method as given: data, strikes, step sizes. It gets no gradient, and nothing is
 * computed for it. Parameters of integer and other types that carry no gradient are constant without the mark.
 *
 * <p>What is stored into a constant array may not depend on differentiated parameters. A variable may lead to a constant array here,
 * and to a differentiated one there ({@code double[] row = i < n ? weights : given;}): what flows back to the constant one is dropped.
 * A differentiable method of another file that calls this one must not get a constant array back, as the result or as a row of
 * another argument: an {@link UnsupportedOperationException} says so.
 *
 * <p>The mark is there at run time for {@link dev.backflow.check.GradientCheck} alone.
 */
@Documented
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
public @interface Constant {}
