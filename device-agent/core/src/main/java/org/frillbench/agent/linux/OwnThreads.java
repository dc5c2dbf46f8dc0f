package org.frillbench.agent.linux;

import java.util.ArrayList;
import java.util.List;
import org.frillbench.agent.wire.Scheduling;

/**
 * The calling thread and the native threads that compute with it.
 *
 * <p>A native thread inherits the name of the thread that started it, and a Java runtime names the
 * threads that it starts for itself. So the threads that share the calling one's name are those
 * that an inference runs on; compiler and garbage collector are not among them.
 */
final class OwnThreads {

  /** More threads than this belong to no process that measures. */
  private static final int MOST = 1024;

  private final KernelFiles files;
  private final Task calling;

  /**
   * @param calling the calling thread's folder
   */
  OwnThreads(KernelFiles files, String calling) {
    this.files = files;
    this.calling = new Task(files, calling);
  }

  /** The calling thread. */
  Task calling() {
    return calling;
  }

  /** What was counted for all of them since they began; null where they can't be found. */
  Scheduling counts() {
    Scheduling sum = null;
    for (Task task : all()) {
      sum = sum == null ? task.counts() : sum.plus(task.counts());
    }
    return sum;
  }

  private List<Task> all() {
    List<Task> all = new ArrayList<>();
    String name = calling.name();
    List<String> folders = files.folders("proc/self/task", "");
    if (name.isEmpty() || folders.size() > MOST) {
      return all;
    }
    for (String folder : folders) {
      Task task = new Task(files, folder);
      if (task.name().equals(name)) {
        all.add(task);
      }
    }
    return all;
  }
}
