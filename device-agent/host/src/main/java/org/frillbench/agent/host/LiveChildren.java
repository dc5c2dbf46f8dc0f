package org.frillbench.agent.host;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The child processes that have not been closed: they are killed when this process ends. */
final class LiveChildren {

  private static final Set<Process> LIVE = ConcurrentHashMap.newKeySet();

  static {
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(() -> LIVE.forEach(Process::destroyForcibly), "agent processes"));
  }

  private LiveChildren() {}

  static void add(Process child) {
    LIVE.add(child);
  }

  static void remove(Process child) {
    LIVE.remove(child);
  }
}
