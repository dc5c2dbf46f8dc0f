package org.frillbench.agent.wire;

/** The agent's process at one moment; what can't be read is null and absent from the JSON. */
public final class ProcessState {

  /** The cores on which the inferring thread may run, as the kernel lists them: {@code 0-3,7}. */
  public final String cores;

  /** The scheduler's set of the process: Android's {@code /top-app}, {@code /background}. */
  public final String cpuset;

  /** How the inferring thread is preferred, -20 (most) to 19 (least). */
  public final Integer nice;

  /** Size of a memory page, bytes. */
  public final Long pageBytes;

  /** How ART compiled the agent's Java: {@code verify}, {@code speed-profile}, {@code speed}. */
  public final String compilation;

  /** Whether the agent's activity is in the foreground; null where there is none. */
  public final Boolean foreground;

  /** How often the agent's activity has left the foreground so far; null where there is none. */
  public final Integer pauses;

  /** Whether sustained-performance mode is on; null where it was not requested. */
  public final Boolean sustainedPerformance;

  public ProcessState(
      String cores,
      String cpuset,
      Integer nice,
      Long pageBytes,
      String compilation,
      Boolean foreground,
      Integer pauses,
      Boolean sustainedPerformance) {
    this.cores = cores;
    this.cpuset = cpuset;
    this.nice = nice;
    this.pageBytes = pageBytes;
    this.compilation = compilation;
    this.foreground = foreground;
    this.pauses = pauses;
    this.sustainedPerformance = sustainedPerformance;
  }
}
