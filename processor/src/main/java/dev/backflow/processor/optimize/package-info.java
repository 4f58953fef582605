/**
 * What makes a circuit both shorter and faster, and changes no result: the first write assigns, branches on the same
 * condition meet, what nobody reads goes. Before differentiation: small helpers in place of their calls, small arrays and records as
 * variables. Circuit to circuit; may use {@code circuit} and {@code gate}, and from {@code analysis} what a loop counts.
 */
package dev.backflow.processor.optimize;
