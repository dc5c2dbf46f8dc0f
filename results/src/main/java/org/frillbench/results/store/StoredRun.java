package org.frillbench.results.store;

import java.util.Optional;
import org.frillbench.results.record.Invocation;
import org.frillbench.results.record.RunFile;

/**
 * A run as it was read from a file.
 *
 * @param run what was measured
 * @param invocation the command that made it, which journals hold; empty for a run file
 * @param bytes the length of the file; {@link #NOT_A_FILE} for a run file from a stream
 * @param complete the length of what was read: of a journal, its complete lines
 */
record StoredRun(RunFile run, Optional<Invocation> invocation, long bytes, long complete) {

  /** The length of what can be read once only. */
  static final long NOT_A_FILE = -1;
}
