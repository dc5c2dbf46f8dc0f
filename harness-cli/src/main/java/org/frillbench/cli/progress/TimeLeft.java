package org.frillbench.cli.progress;

import java.time.Duration;
import java.util.Locale;
import org.frillbench.results.document.NumberText;

/** Durations in words, and how much longer something takes, going by what is done. */
public final class TimeLeft {

  private static final int SECONDS_PER_MINUTE = 60;
  private static final int SECONDS_PER_HOUR = 3600;

  private TimeLeft() {}

  /** The time that what is still to come takes if it is like what is done; null if nothing is. */
  static Duration of(Duration elapsed, long done, long all) {
    return done <= 0
        ? null
        : Duration.ofNanos((long) ((double) elapsed.toNanos() * (all - done) / done));
  }

  /** {@code 40 s}, {@code 3 min} or {@code 5 h}, rounded up. */
  public static String words(Duration duration) {
    return NumberText.duration(duration);
  }

  /** {@code 0:07}, {@code 12:30} or {@code 1:02:03}: whole seconds that have passed. */
  static String clock(Duration duration) {
    long seconds = duration.toSeconds();
    long ofAMinute = seconds % SECONDS_PER_MINUTE;
    long minutes = seconds / SECONDS_PER_MINUTE;
    return seconds < SECONDS_PER_HOUR
        ? String.format(Locale.ROOT, "%d:%02d", minutes, ofAMinute)
        : String.format(
            Locale.ROOT,
            "%d:%02d:%02d",
            seconds / SECONDS_PER_HOUR,
            minutes % SECONDS_PER_MINUTE,
            ofAMinute);
  }
}
