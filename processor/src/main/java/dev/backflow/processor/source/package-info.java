/**
 * The user's source: the text of a compilation unit from the compiler's own file object, its tree, and positions in it. The
 * only package that knows {@code com.sun.source}, and the ways around it where there is none.
 */
package dev.backflow.processor.source;
