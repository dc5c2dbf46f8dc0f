package org.frillbench.agent.linux;

import java.util.regex.Matcher;
import org.frillbench.agent.wire.MemoryUse;
import org.frillbench.agent.wire.ProcessState;

/** This process and this thread, as the kernel sees them. */
final class OwnProcess {

  private static final String KIBIBYTES = "(\\d{1,12}) kB";

  private final KernelFiles files;
  private final OwnThreads threads;

  OwnProcess(KernelFiles files, OwnThreads threads) {
    this.files = files;
    this.threads = threads;
  }

  /** Memory now; see proc(5). */
  MemoryUse memory() {
    return new MemoryUse(
        kibibytes("status", "VmRSS"),
        kibibytes("status", "VmHWM"),
        proportionalBytes(),
        null,
        kibibytes("smaps_rollup", "AnonHugePages"));
  }

  /** Where the calling thread may run, and how it is preferred. */
  ProcessState state() {
    Task calling = threads.calling();
    String set = files.word("proc/self/cpuset");
    return new ProcessState(
        calling.cores(), set.isEmpty() ? null : set, calling.nice(), null, null, null, null, null);
  }

  /** Kernels since 4.14 add the mappings up themselves; for older ones it is done here. */
  private Long proportionalBytes() {
    Long rolledUp = kibibytes("smaps_rollup", "Pss");
    return rolledUp != null ? rolledUp : sum(files.text("proc/self/smaps"));
  }

  private static Long sum(String mappings) {
    if (mappings == null) {
      return null;
    }
    long bytes = 0;
    Matcher matcher = KernelFiles.field("Pss", KIBIBYTES).matcher(mappings);
    while (matcher.find()) {
      bytes += 1024 * Long.parseLong(matcher.group(1));
    }
    // A process without a byte of memory is one that may not look.
    return bytes == 0 ? null : Long.valueOf(bytes);
  }

  private Long kibibytes(String file, String name) {
    String kibibytes = files.value("proc/self/" + file, name, KIBIBYTES);
    return kibibytes == null ? null : Long.valueOf(1024 * Long.parseLong(kibibytes));
  }
}
