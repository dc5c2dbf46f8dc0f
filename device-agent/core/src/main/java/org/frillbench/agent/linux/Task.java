package org.frillbench.agent.linux;

import org.frillbench.agent.wire.Scheduling;

/** A thread's files beneath /proc; see proc(5). */
final class Task {

  /**
   * Time on a core, ns, time ready without one, ns, and timeslices: see the kernel's
   * Documentation/scheduler/sched-stats. A kernel that does not count prints zeros.
   */
  private static final int SCHEDSTAT_FIELDS = 3;

  private static final int MOST_DIGITS = 18;
  private static final int MOST_CORES_CHARACTERS = 200;
  private static final int MOST_STAT_DIGITS = 10;

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
    String list = files.value(folder + "/status", "Cpus_allowed_list");
    boolean usable =
        list != null
            && !list.isEmpty()
            && list.length() <= MOST_CORES_CHARACTERS
            && KernelFiles.consistsOf(list, 0, ",-");
    return usable ? list : null;
  }

  /** How it is preferred, -20 to 19; null where that can't be read. */
  Integer nice() {
    Long nice = stat(NICE);
    return nice == null || Math.abs(nice) > 20 ? null : Integer.valueOf(nice.intValue());
  }

  /** What was counted since it began. */
  Scheduling counts() {
    String switches = files.value(folder + "/status", "nonvoluntary_ctxt_switches");
    Long[] times = times();
    boolean counted = times != null && times[0] != 0;
    return new Scheduling(
        counted ? times[0] : processorNs(),
        counted ? times[1] : null,
        count(switches),
        stat(MAJOR_FAULTS));
  }

  /** The numbers in schedstat; null where it has others than those three. */
  private Long[] times() {
    String[] fields = files.word(folder + "/schedstat").split(" ", -1);
    Long[] times = new Long[SCHEDSTAT_FIELDS];
    for (int i = 0; i < SCHEDSTAT_FIELDS; i++) {
      times[i] = fields.length == SCHEDSTAT_FIELDS ? count(fields[i]) : null;
      if (times[i] == null) {
        return null;
      }
    }
    return times;
  }

  private static Long count(String text) {
    return text == null || text.startsWith("-") ? null : KernelFiles.wholeNumber(text, MOST_DIGITS);
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
    return fields.length > at ? KernelFiles.wholeNumber(fields[at], MOST_STAT_DIGITS) : null;
  }
}
