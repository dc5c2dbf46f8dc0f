package org.frillbench.agent.host;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The child processes that have not been closed: they are killed when this process ends, and those
 * that are started while it ends at once.
 */
final class LiveChildren {

  private static final Set<Process> LIVE = ConcurrentHashMap.newKeySet();

  private static volatile boolean ending;

  static {
    try {
      Runtime.getRuntime().addShutdownHook(new Thread(LiveChildren::end, "agent processes"));
    } catch (IllegalStateException e) {
      // This process began to end before it had started a child.
      ending = true;
    }
  }

  private LiveChildren() {}

  private static void end() {
    ending = true;
    LIVE.forEach(Process::destroyForcibly);
  }

  static void add(Process child) {
    LIVE.add(child);
    if (ending) {
      child.destroyForcibly();
    }
  }

  static void remove(Process child) {
    LIVE.remove(child);
  }
}
