package dev.backflow.processor.emit;

import java.util.List;
import java.util.Set;

/**
 * A companion class.
 *
 * @param packageName its package; empty for the unnamed one
 * @param name its simple name
 * @param isPublic whether it is public
 * @param mirrored the class whose methods it differentiates
 * @param members its members, in order
 * @param neighbours the simple names of the types in its package, which hide those of {@code java.lang} and imports
 * @param suppressed the warnings that the compiler is not to give
 */
public record Companion(String packageName, String name, boolean isPublic, String mirrored, List<Member> members, Set<String> neighbours, Set<String> suppressed) {}
