package org.frillbench.cli.execution;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.frillbench.cli.device.DeviceLink;
import org.frillbench.cli.device.DevicePolicy;
import org.frillbench.cli.device.LinkLostException;
import org.frillbench.cli.device.Question;

/**
 * Files of trials that are over. They are removed together with what the next trial asks for, or at
 * the end of the run.
 */
final class Leftovers {

  private final Set<String> files = new LinkedHashSet<>();

  /** The report of a trial has been taken: its files are no longer needed. */
  void add(Collection<String> paths) {
    files.addAll(paths);
  }

  /** A file is needed again. */
  void keep(String path) {
    files.remove(path);
  }

  /** Their removal; none where there are none. */
  List<Question> removal() {
    return files.isEmpty() ? List.of() : List.of(Question.of(DevicePolicy.COMMAND, command()));
  }

  /** The removal has been carried out. */
  void removed() {
    files.clear();
  }

  /** Removes them now; a device that is gone keeps them until it is cleaned. */
  void remove(DeviceLink link) {
    if (files.isEmpty()) {
      return;
    }
    try {
      link.shell(DevicePolicy.COMMAND, command());
      files.clear();
    } catch (LinkLostException e) {
      return;
    }
  }

  private String[] command() {
    List<String> command = new ArrayList<>(List.of("rm", "-f"));
    command.addAll(files);
    return command.toArray(String[]::new);
  }
}
