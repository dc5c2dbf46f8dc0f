package org.frillbench.cli.command;

import java.util.Optional;
import org.frillbench.cli.user.Environment;
import picocli.CommandLine.Model.CommandSpec;

/** Properties of the user's terminal. */
public final class Terminal {

  private static final int NARROW = 80;
  private static final int WIDE = 120;

  /** 10 to 99,999 columns. */
  private static final String COLUMNS = "[1-9]\\d{1,4}";

  private static volatile boolean colourRefused;
  private static volatile boolean forPrograms;

  private Terminal() {}

  /** Whether what the command prints is read by programs, which expect UTF-8 in every locale. */
  public static boolean printsForPrograms() {
    return forPrograms;
  }

  static void printsForPrograms(boolean does) {
    forPrograms = does;
  }

  /**
   * Whether standard error is a terminal that can redraw a line; the launcher sets it, because the
   * JVM cannot find out.
   */
  static boolean redrawsStandardError() {
    return Boolean.getBoolean("frillbench.terminal") && !isDumb();
  }

  /** Whether the user says that the terminal obeys no control sequences, as Emacs does. */
  private static boolean isDumb() {
    return "dumb".equals(Environment.get("TERM"));
  }

  /** The columns of the terminal on standard error. */
  static int columnsOfStandardError() {
    return exportedColumns().orElseGet(() -> Detected.COLUMNS);
  }

  /**
   * The columns of the terminal on standard output: {@code COLUMNS} where it is exported, else what
   * the terminal says; 0 where standard output is none.
   */
  public static int columns() {
    if (!onStandardOutput()) {
      return 0;
    }
    return exportedColumns().orElseGet(() -> Detected.COLUMNS);
  }

  /**
   * Asked once, where it is needed. A command's own model says 80 where one of its mixins has
   * another in it: only the command that is annotated so finds out.
   */
  private static final class Detected {
    static final int COLUMNS = CommandSpec.create().usageMessage().autoWidth(true).width();
  }

  private static Optional<Integer> exportedColumns() {
    return Optional.ofNullable(Environment.get("COLUMNS"))
        .filter(exported -> exported.matches(COLUMNS))
        .map(Integer::valueOf);
  }

  /**
   * How many characters a line of text on standard output may have: the terminal's columns, but at
   * least 80 and at most 120, beyond which text is hard to read; 80 where it is no terminal.
   */
  public static int width() {
    return Math.max(NARROW, Math.min(columns(), WIDE));
  }

  /** Whether standard output is a terminal; the launcher sets it, too. */
  static boolean onStandardOutput() {
    return Boolean.getBoolean("frillbench.terminal.out");
  }

  /** Refuses colours, whatever the terminal is, or leaves them to it. */
  static void refuseColour(boolean refused) {
    colourRefused = refused;
  }

  /** Whether colours may be printed on standard output: on a terminal whose user wants them. */
  public static boolean colourOnStandardOutput() {
    String refused = Environment.get("NO_COLOR");
    return onStandardOutput()
        && !colourRefused
        && !isDumb()
        && (refused == null || refused.isEmpty());
  }
}
