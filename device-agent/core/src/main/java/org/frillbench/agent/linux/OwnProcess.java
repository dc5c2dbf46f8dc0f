package org.frillbench.agent.linux;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.frillbench.agent.wire.MemoryUse;
import org.frillbench.agent.wire.ProcessState;

/** This process and this thread, as the kernel sees them. */
final class OwnProcess {

  private static final int NICE_FIELD = 19;

  private final KernelFiles files;

  OwnProcess(KernelFiles files) {
    this.files = files;
  }

  /** Memory now; see proc(5). */
  MemoryUse memory() {
    String status = files.text("proc/self/status");
    return new MemoryUse(
        kibibytes(status, "VmRSS"), kibibytes(status, "VmHWM"), proportionalBytes(), null);
  }

  /** Where the calling thread may run, and how it is preferred. */
  ProcessState state() {
    String cores =
        value(files.text("proc/thread-self/status"), "Cpus_allowed_list", "([0-9,-]{1,200})");
    String set = files.word("proc/self/cpuset");
    return new ProcessState(cores, set.isEmpty() ? null : set, nice(), null, null, null, null, null);
  }

  /** Kernels since 4.14 add the mappings up themselves; for older ones it is done here. */
  private Long proportionalBytes() {
    Long rolledUp = kibibytes(files.text("proc/self/smaps_rollup"), "Pss");
    return rolledUp != null ? rolledUp : sum(files.text("proc/self/smaps"));
  }

  private static Long sum(String mappings) {
    if (mappings == null) {
      return null;
    }
    long bytes = 0;
    Matcher matcher = field("Pss", "(\\d{1,12}) kB");
    matcher.reset(mappings);
    while (matcher.find()) {
      bytes += 1024 * Long.parseLong(matcher.group(1));
    }
    // A process without a byte of memory is one that may not look.
    return bytes == 0 ? null : Long.valueOf(bytes);
  }

  /** Field 19 of stat, counted from behind the name, which may hold spaces and parentheses. */
  private Integer nice() {
    String stat = files.text("proc/thread-self/stat");
    if (stat == null) {
      return null;
    }
    String[] fields = stat.substring(stat.lastIndexOf(')') + 1).trim().split(" ", -1);
    int at = NICE_FIELD - 3;
    return fields.length > at && fields[at].matches("-?\\d{1,2}")
        ? Integer.valueOf(fields[at])
        : null;
  }

  private static Long kibibytes(String text, String name) {
    String kibibytes = value(text, name, "(\\d{1,12}) kB");
    return kibibytes == null ? null : Long.valueOf(1024 * Long.parseLong(kibibytes));
  }

  private static String value(String text, String name, String form) {
    if (text == null) {
      return null;
    }
    Matcher matcher = field(name, form).reset(text);
    return matcher.find() ? matcher.group(1) : null;
  }

  private static Matcher field(String name, String form) {
    return Pattern.compile("(?m)^" + name + ":\\s+" + form + "$").matcher("");
  }
}
