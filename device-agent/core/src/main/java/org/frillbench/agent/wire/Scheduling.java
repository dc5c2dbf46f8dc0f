package org.frillbench.agent.wire;

/**
 * What the kernel's scheduler counted for the inferring thread and the threads that compute with
 * it, added up; what can't be read is null and absent from the JSON.
 */
public final class Scheduling {

  /** Time on a core, ns. */
  public final Long ranNs;

  /** Time ready to run but without a core, ns. */
  public final Long waitedNs;

  /** How often a thread lost its core although it was ready to go on. */
  public final Long involuntarySwitches;

  /** How often a thread waited for a page of memory to be read from storage. */
  public final Long majorFaults;

  public Scheduling(Long ranNs, Long waitedNs, Long involuntarySwitches, Long majorFaults) {
    this.ranNs = ranNs;
    this.waitedNs = waitedNs;
    this.involuntarySwitches = involuntarySwitches;
    this.majorFaults = majorFaults;
  }

  /** Both together; a count that either lacks is unknown. */
  public Scheduling plus(Scheduling other) {
    return new Scheduling(
        sum(ranNs, other.ranNs),
        sum(waitedNs, other.waitedNs),
        sum(involuntarySwitches, other.involuntarySwitches),
        sum(majorFaults, other.majorFaults));
  }

  /**
   * What was counted from {@code start} to {@code end}; null where either is. A count that fell is
   * unknown: a thread has ended.
   */
  public static Scheduling between(Scheduling start, Scheduling end) {
    if (start == null || end == null) {
      return null;
    }
    return new Scheduling(
        difference(start.ranNs, end.ranNs),
        difference(start.waitedNs, end.waitedNs),
        difference(start.involuntarySwitches, end.involuntarySwitches),
        difference(start.majorFaults, end.majorFaults));
  }

  private static Long sum(Long one, Long other) {
    return one == null || other == null ? null : Long.valueOf(one + other);
  }

  private static Long difference(Long start, Long end) {
    return start == null || end == null || end < start ? null : Long.valueOf(end - start);
  }
}
