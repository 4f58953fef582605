package dev.backflow.processor.emit;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A companion class.
 *
 * @param packageName its package; empty for the unnamed one
 * @param name its simple name
 * @param isPublic whether it is public
 * @param mirrored the class whose methods it differentiates
 * @param members its members, in order
 * @param neighbours whether its package has a type of that simple name, which hides those of {@code java.lang} and imports
 * @param suppressed the warnings that the compiler is not to give
 */
public record Companion(String packageName, String name, boolean isPublic, String mirrored, List<Member> members, Predicate<String> neighbours, Set<String> suppressed) {}
