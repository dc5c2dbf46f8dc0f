package org.frillbench.agent.timing;

/** The clock of every duration: monotonic nanoseconds from an arbitrary origin. */
public interface Ticker {

  /** Nanoseconds since an arbitrary, fixed origin; only differences mean anything. */
  long nanos();

  /** The machine's monotonic clock. */
  static Ticker system() {
    return SystemTicker.INSTANCE;
  }
}
