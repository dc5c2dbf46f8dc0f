package org.frillbench.results.store;

import java.util.Optional;
import org.frillbench.results.record.Invocation;
import org.frillbench.results.record.RunFile;

/**
 * A run as it was read from a file.
 *
 * @param run what was measured
 * @param invocation the command that made it, which journals hold; empty for a run file
 * @param bytes the length of the file
 * @param complete the length of what was read: of a journal, its complete lines
 */
record StoredRun(RunFile run, Optional<Invocation> invocation, int bytes, int complete) {}
