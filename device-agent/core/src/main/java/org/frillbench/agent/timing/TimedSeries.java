package org.frillbench.agent.timing;

/** Every sample of a timed series, in the order taken, and why it ended. */
public final class TimedSeries {

  /** Why a series ended. */
  public enum End {
    /** The rule's iterations and time were both reached. */
    ENOUGH,
    /** The cap on time came first. */
    TIME_CAP,
    /** The array allocated beforehand was full. */
    FULL
  }

  /** Duration of each iteration, ns. */
  public final long[] samplesNs;

  /** Why it ended. */
  public final End ended;

  public TimedSeries(long[] samplesNs, End ended) {
    this.samplesNs = samplesNs;
    this.ended = ended;
  }
}
