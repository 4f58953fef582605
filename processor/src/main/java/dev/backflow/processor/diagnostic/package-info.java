/**
 * What the processor says when it refuses: one {@linkplain dev.backflow.processor.diagnostic.Code code} for each kind of
 * refusal, one page in {@code processor/docs/diagnostics} for each code. May use {@code circuit} for places.
 */
package dev.backflow.processor.diagnostic;
