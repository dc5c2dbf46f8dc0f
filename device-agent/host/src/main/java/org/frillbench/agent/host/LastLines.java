package org.frillbench.agent.host;

import java.util.ArrayDeque;
import java.util.Deque;

/** The last lines of a stream of them. */
final class LastLines {

  private final int most;
  private final Deque<String> lines = new ArrayDeque<>();

  LastLines(int most) {
    this.most = most;
  }

  synchronized void add(String line) {
    lines.addLast(line);
    if (lines.size() > most) {
      lines.removeFirst();
    }
  }

  synchronized String text() {
    return String.join("\n", lines);
  }
}
