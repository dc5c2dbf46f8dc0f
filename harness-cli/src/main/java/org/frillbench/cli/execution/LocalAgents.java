package org.frillbench.cli.execution;

import java.io.IOException;
import org.frillbench.agent.host.ProcessConditions;

/**
 * The agents of this machine's trials, each a process of its own. The next one can be started while
 * the present one writes its report: nothing is timed then, and one core is idle.
 */
final class LocalAgents implements AutoCloseable {

  private final TrialFolder folder;
  private LocalAgent next;
  private int started;
  private boolean closed;

  LocalAgents(TrialFolder folder) {
    this.folder = folder;
  }

  /** Starts the next trial's agent; where that fails, {@link #take} tries again. */
  synchronized void standBy(ProcessConditions conditions) {
    endNext();
    if (closed) {
      return;
    }
    try {
      next = start(conditions);
    } catch (IOException e) {
      next = null;
    }
  }

  /** An agent under {@code conditions} that has not begun: that on standby if it is such a one. */
  synchronized LocalAgent take(ProcessConditions conditions) throws IOException {
    LocalAgent ready = next;
    if (ready != null && ready.conditions().equals(conditions) && ready.process().isAlive()) {
      next = null;
      return ready;
    }
    endNext();
    return start(conditions);
  }

  private LocalAgent start(ProcessConditions conditions) throws IOException {
    started++;
    return LocalAgent.standBy(folder, "agent-" + started, conditions);
  }

  private void endNext() {
    if (next != null) {
      next.close();
      next = null;
    }
  }

  /** Ends the agent on standby, if there is one; no other is started. */
  @Override
  public synchronized void close() {
    closed = true;
    endNext();
  }
}
