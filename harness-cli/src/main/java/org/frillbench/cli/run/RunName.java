package org.frillbench.cli.run;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.frillbench.results.record.Target;

/**
 * How a run and its file are called.
 *
 * @param started when it began
 * @param target where inference runs
 * @param number as in {@link RunOrigin}
 */
record RunName(Instant started, Target target, int number) {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

  /** Its id, of the time, and of its number where it has one. */
  String id() {
    return TIME.format(started) + (number == 0 ? "" : "-" + number);
  }

  /**
   * Its file's name, of time and target.
   *
   * @param part what follows them
   */
  String fileName(String part) {
    String what =
        switch (target.kind()) {
          case ANDROID -> String.valueOf(target.model());
          case VIRTUAL -> "virtual-" + target.profile();
          case HOST -> "host";
          case HOST_JMH -> "host-jmh";
        };
    return TIME.format(started)
        + "-"
        + what.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-")
        + part
        + ".json";
  }
}
