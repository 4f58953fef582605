/**
 * Lets the gates' matrix products be done by {@code dev.ludovic.netlib:blas}: it is enough that this library is there at run time.
 *
 * <p>With the JVM's Vector API: {@code java --add-modules jdk.incubator.vector …}. With a native BLAS: {@code libblas.so.3} on the path of
 * the system's libraries, or {@code -Ddev.ludovic.netlib.blas.nativeLib=…}.
 */
package dev.backflow.blas;
