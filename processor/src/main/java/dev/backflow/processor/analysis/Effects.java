package dev.backflow.processor.analysis;

import java.util.List;
import java.util.Set;

/**
 * What a call of a circuit does to its caller's objects.
 *
 * @param parameters the storage of each parameter; null for one that is no object
 * @param result the storage of the result; null if that is no object
 * @param written what the circuit may write to
 * @param varied what holds numbers that depend on a differentiated input, once it has run
 * @param held what others may hold beside the caller: fields, and objects of which nothing is known
 * @param resultVaries whether a scalar result depends on a differentiated input
 */
record Effects(List<Storage> parameters, Storage result, Set<Storage> written, Set<Storage> varied, Set<Storage> held, boolean resultVaries) {}
