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
 *   @Gate("Gamma.digamma(x)") double logGamma(double x);
 * }
 * }</pre>
 *
 * <p>The gates hold for all methods that are compiled with the interface, or with a module that holds it: when it is compiled,
 * Backflow leaves a type in a package named after the class ({@code backflow_gates.…}), where it looks for such interfaces later.
 * Where two modules declare a gate for the same method, who calls that declares his own.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface GatesFor {
    /**
     * The class whose methods are gates.
     *
     * @return the class
     */
    Class<?> value();
}
