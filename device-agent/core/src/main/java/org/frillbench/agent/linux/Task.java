package org.frillbench.agent.linux;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.frillbench.agent.wire.Scheduling;

/** A thread's files beneath /proc; see proc(5). */
final class Task {

  /**
   * Time on a core, ns, time ready without one, ns, and timeslices: see the kernel's
   * Documentation/scheduler/sched-stats. A kernel that does not count prints zeros.
   */
  private static final Pattern SCHEDSTAT = Pattern.compile("(\\d{1,18}) (\\d{1,18}) \\d{1,18}");

  private static final int MAJOR_FAULTS = 12;
  private static final int USER_TIME = 14;
  private static final int SYSTEM_TIME = 15;
  private static final int NICE = 19;

  /** The unit of times in stat; its USER_HZ is 100 on every processor of a phone or a desktop. */
  private static final long TICK_NS = 10_000_000;

  private final KernelFiles files;
  private final String folder;

  Task(KernelFiles files, String folder) {
    this.files = files;
    this.folder = folder;
  }

  /** Its name, at most 15 characters; empty where it can't be read. */
  String name() {
    return files.word(folder + "/comm");
  }

  /** The cores on which it may run, as the kernel lists them; null where that can't be read. */
  String cores() {
    return files.value(folder + "/status", "Cpus_allowed_list", "([0-9,-]{1,200})");
  }

  /** How it is preferred, -20 to 19; null where that can't be read. */
  Integer nice() {
    Long nice = stat(NICE);
    return nice == null || Math.abs(nice) > 20 ? null : Integer.valueOf(nice.intValue());
  }

  /** What was counted since it began. */
  Scheduling counts() {
    String switches = files.value(folder + "/status", "nonvoluntary_ctxt_switches", "(\\d{1,18})");
    Matcher times = SCHEDSTAT.matcher(files.word(folder + "/schedstat"));
    boolean counted = times.matches() && !times.group(1).equals("0");
    return new Scheduling(
        counted ? Long.valueOf(times.group(1)) : processorNs(),
        counted ? Long.valueOf(times.group(2)) : null,
        switches == null ? null : Long.valueOf(switches),
        stat(MAJOR_FAULTS));
  }

  /** Time on a core to a hundredth of a second, for kernels that do not count it. */
  private Long processorNs() {
    Long user = stat(USER_TIME);
    Long system = stat(SYSTEM_TIME);
    return user == null || system == null ? null : Long.valueOf((user + system) * TICK_NS);
  }

  /** A field of stat, counted from behind the name, which may hold spaces and parentheses. */
  private Long stat(int field) {
    String stat = files.text(folder + "/stat");
    if (stat == null) {
      return null;
    }
    String[] fields = stat.substring(stat.lastIndexOf(')') + 1).trim().split(" ", -1);
    int at = field - 3;
    return fields.length > at && fields[at].matches("-?\\d{1,10}")
        ? Long.valueOf(fields[at])
        : null;
  }
}
