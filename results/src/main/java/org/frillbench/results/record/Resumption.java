package org.frillbench.results.record;

import java.time.Duration;
import java.time.Instant;

/**
 * A stop of a run that was carried on later.
 *
 * @param stopped when it ended early, or was last written to where it was killed, ISO-8601 in UTC
 * @param resumed when it went on, ISO-8601 in UTC
 */
public record Resumption(String stopped, String resumed) {
  public Resumption {
    Check.instant(stopped, "stopped");
    Check.instant(resumed, "resumed");
  }

  /** The time between; negative where the clock was set back. */
  public Duration pause() {
    return Duration.between(Instant.parse(stopped), Instant.parse(resumed));
  }
}
