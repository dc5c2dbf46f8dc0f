package org.frillbench.agent.host;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What a child said last: the end of its standard error, and of a crash in native code. */
final class LastErrors {

  private static final int MOST_LINES = 20;
  private static final int MOST_CHARACTERS = 4096;

  private LastErrors() {}

  /** The last lines, each cut where it is too long to be read. */
  static String of(ErrorFile errors, CrashLog crashLog) {
    List<String> lines = new ArrayList<>(errors.lines());
    crashLog.summary().ifPresent(lines::add);
    return lines.stream()
        .skip(Math.max(0, lines.size() - MOST_LINES))
        .map(line -> line.substring(0, Math.min(line.length(), MOST_CHARACTERS)).stripTrailing())
        .collect(Collectors.joining("\n"));
  }
}
