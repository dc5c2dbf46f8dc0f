package org.frillbench.cli.session;

import java.time.Duration;

/** Lets time pass. */
interface Sleeper {

  /** Returns after {@code duration}. */
  void of(Duration duration) throws InterruptedException;

  /** Real time. */
  static Sleeper real() {
    return duration -> Thread.sleep(duration.toMillis());
  }
}
