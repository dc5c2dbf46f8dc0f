package org.frillbench.cli.run;

import java.time.Duration;

/** How much longer, going by what is done. */
final class TimeLeft {

  private TimeLeft() {}

  /** The time that the trials still to come will take if they are like those that are done. */
  static Duration of(Duration elapsed, long done, long all) {
    return done == 0 ? Duration.ZERO : elapsed.multipliedBy(all - done).dividedBy(done);
  }

  /** {@code 40 s} or {@code 3 min}, rounded up. */
  static String words(Duration duration) {
    long seconds = (duration.toMillis() + 999) / 1000;
    return seconds < 100 ? seconds + " s" : (seconds + 59) / 60 + " min";
  }
}
