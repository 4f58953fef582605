package dev.backflow;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares gates for somebody else's class: an interface whose methods have the names and parameters of static methods of
 * {@link #value()}, each with its {@link Gate}.
 *
 * <pre>{@code
 * @GatesFor(org.hipparchus.special.Gamma.class)
 * interface GammaGates {
 *   @Gate("org.hipparchus.special.Gamma.digamma(x)") double logGamma(double x);
 * }
 * }</pre>
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface GatesFor {
    /** The class whose methods are gates. */
    Class<?> value();
}
