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
  private LocalAgent latest;
  private int started;
  private boolean closed;

  LocalAgents(TrialFolder folder) {
    this.folder = folder;
  }

  /**
   * Starts the agent of the trial after that of {@code present}, under the same conditions; where
   * that fails, {@link #take} tries again. Nothing is started if that trial has begun already, as
   * it may where the message that {@code present} is at its report was read late.
   */
  synchronized void standBy(LocalAgent present) {
    if (closed || !present.equals(latest)) {
      return;
    }
    endNext();
    try {
      next = start(present.conditions());
    } catch (IOException e) {
      next = null;
    }
  }

  /** An agent under {@code conditions} that has not begun: that on standby if it is such a one. */
  synchronized LocalAgent take(ProcessConditions conditions) throws IOException {
    LocalAgent ready = next;
    if (ready != null && ready.conditions().equals(conditions) && ready.process().isAlive()) {
      next = null;
      latest = ready;
    } else {
      endNext();
      latest = start(conditions);
    }
    return latest;
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
