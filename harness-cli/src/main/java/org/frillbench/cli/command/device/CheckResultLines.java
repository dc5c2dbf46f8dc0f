package org.frillbench.cli.command.device;

import java.io.PrintWriter;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.frillbench.cli.device.CheckResult;
import org.frillbench.cli.device.Level;
import org.frillbench.results.document.ControlCharacters;

/** Check results as lines of three columns: what was checked, its level, what was found. */
final class CheckResultLines {

  private static final String PLAIN = "\u001b[0m";
  private static final Map<Level, String> COLOURS =
      new EnumMap<>(
          Map.of(
              Level.OK, "\u001b[32m", Level.CAUTION, "\u001b[33m", Level.OBSTACLE, "\u001b[31m"));

  private final PrintWriter out;
  private final boolean colour;
  private final Map<Level, Integer> counts = new EnumMap<>(Level.class);

  CheckResultLines(PrintWriter out, boolean colour) {
    this.out = out;
    this.colour = colour;
  }

  void print(CheckResult result) {
    Level level = result.level();
    counts.merge(level, 1, Integer::sum);
    String word = String.format("%-8s", level.name().toLowerCase(Locale.ROOT));
    out.printf(
        "%-14s  %s  %s%n",
        result.subject(),
        colour ? COLOURS.get(level) + word + PLAIN : word,
        ControlCharacters.of(result.sentence()));
  }

  /** One line on all of them. */
  void sum() {
    int cautions = counts.getOrDefault(Level.CAUTION, 0);
    int obstacles = counts.getOrDefault(Level.OBSTACLE, 0);
    out.println(
        obstacles > 0
            ? "Not fit to measure: " + counted(obstacles, "obstacle") + "."
            : cautions > 0
                ? "Fit to measure, with " + counted(cautions, "caution") + "."
                : "Fit to measure.");
    out.flush();
  }

  private static String counted(int count, String what) {
    return count + " " + what + (count == 1 ? "" : "s");
  }
}
