package org.frillbench.agent.linux;

import org.frillbench.agent.wire.MemoryUse;
import org.frillbench.agent.wire.ProcessState;

/** This process and this thread, as the kernel sees them. */
final class OwnProcess {

  private static final String KIBIBYTES = " kB";
  private static final int MOST_DIGITS = 12;

  private final KernelFiles files;
  private final OwnThreads threads;

  OwnProcess(KernelFiles files, OwnThreads threads) {
    this.files = files;
    this.threads = threads;
  }

  /** Memory now; see proc(5). */
  MemoryUse memory() {
    String status = files.text("proc/self/status");
    // The kernel goes through all pages for it, so it is read once.
    String rolledUp = files.text("proc/self/smaps_rollup");
    return new MemoryUse(
        kibibytes(status, "VmRSS"),
        kibibytes(status, "VmHWM"),
        proportionalBytes(rolledUp),
        null,
        kibibytes(rolledUp, "AnonHugePages"));
  }

  /** Where the calling thread may run, and how it is preferred. */
  ProcessState state() {
    Task calling = threads.calling();
    String set = files.word("proc/self/cpuset");
    return new ProcessState(
        calling.cores(), set.isEmpty() ? null : set, calling.nice(), null, null, null, null, null);
  }

  /** Kernels since 4.14 add the mappings up themselves; for older ones it is done here. */
  private Long proportionalBytes(String rolledUp) {
    Long sum = kibibytes(rolledUp, "Pss");
    return sum != null ? sum : sum(files.text("proc/self/smaps"));
  }

  private static Long sum(String mappings) {
    if (mappings == null) {
      return null;
    }
    long bytes = 0;
    for (String value : KernelFiles.valuesIn(mappings, "Pss", Integer.MAX_VALUE)) {
      Long size = bytes(value);
      bytes += size == null ? 0 : size;
    }
    // A process without a byte of memory is one that may not look.
    return bytes == 0 ? null : Long.valueOf(bytes);
  }

  private static Long kibibytes(String text, String name) {
    return bytes(KernelFiles.valueIn(text, name));
  }

  private static Long bytes(String value) {
    if (value == null || !value.endsWith(KIBIBYTES)) {
      return null;
    }
    String number = value.substring(0, value.length() - KIBIBYTES.length());
    Long kibibytes = KernelFiles.wholeNumber(number, MOST_DIGITS);
    return kibibytes == null ? null : Long.valueOf(1024 * kibibytes);
  }
}
