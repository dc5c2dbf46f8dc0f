package org.frillbench.cli.execution;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.frillbench.cli.device.DeviceLink;
import org.frillbench.cli.device.DevicePolicy;
import org.frillbench.cli.device.LinkLostException;
import org.frillbench.cli.device.ShellResult;

/**
 * Finds a device's processes by name: with {@code pidof}, which Android has from 6.0 on, or in the
 * list of {@code ps} before that.
 */
final class AgentProcesses {

  /** What {@code pidof} ends with where there is no such process. */
  private static final int NONE_RUNS = 1;

  private static final String PID = "[1-9][0-9]{0,9}";

  private AgentProcesses() {}

  /** The ids of all processes of a name; empty where the device cannot tell. */
  static Optional<List<String>> of(DeviceLink link, String name) throws LinkLostException {
    ShellResult pidof = link.shell(DevicePolicy.COMMAND, "pidof", name);
    if (pidof.ok()) {
      return Optional.of(ids(pidof.text().split("\\s+", -1)));
    }
    if (pidof.exitCode() == NONE_RUNS) {
      return Optional.of(List.of());
    }
    ShellResult ps = link.shell(DevicePolicy.COMMAND, "ps");
    return ps.ok() ? listed(ps.output(), name) : Optional.empty();
  }

  /** {@code USER PID PPID VSIZE RSS WCHAN PC NAME}, as the {@code ps} of Android 5 lists them. */
  static Optional<List<String>> listed(String ps, String name) {
    List<String[]> rows = ps.lines().map(line -> line.strip().split("\\s+", -1)).toList();
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    List<String> head = Arrays.asList(rows.get(0));
    int id = head.indexOf("PID");
    if (id < 0 || !head.get(head.size() - 1).equals("NAME")) {
      return Optional.empty();
    }
    // A state without a heading stands before the name: it can only be counted from the right.
    return Optional.of(
        ids(
            rows.stream()
                .filter(row -> row.length > id && row[row.length - 1].equals(name))
                .map(row -> row[id])
                .toArray(String[]::new)));
  }

  private static List<String> ids(String... words) {
    return Arrays.stream(words).filter(word -> word.matches(PID)).toList();
  }
}
