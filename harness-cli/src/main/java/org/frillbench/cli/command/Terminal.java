package org.frillbench.cli.command;

import org.frillbench.cli.user.Environment;
import picocli.CommandLine.Model.CommandSpec;

/** Properties of the user's terminal. */
public final class Terminal {

  private static final int NARROW = 80;
  private static final int WIDE = 120;

  /** 10 to 99,999 columns. */
  private static final String COLUMNS = "[1-9]\\d{1,4}";

  private Terminal() {}

  /**
   * Whether standard error is a terminal; the launcher sets it, because the JVM cannot find out.
   */
  public static boolean onStandardError() {
    return Boolean.getBoolean("frillbench.terminal");
  }

  /**
   * The columns of the terminal on standard output: {@code COLUMNS} where it is exported, else what
   * the terminal says; 0 where standard output is none.
   */
  public static int columns(CommandSpec spec) {
    if (!onStandardOutput()) {
      return 0;
    }
    String exported = Environment.get("COLUMNS");
    return exported != null && exported.matches(COLUMNS)
        ? Integer.parseInt(exported)
        : spec.usageMessage().width();
  }

  /**
   * How many characters a line of text on standard output may have: the terminal's columns, but at
   * least 80 and at most 120, beyond which text is hard to read; 80 where it is no terminal.
   */
  public static int width(CommandSpec spec) {
    return Math.max(NARROW, Math.min(columns(spec), WIDE));
  }

  /** Whether standard output is a terminal; the launcher sets it, too. */
  static boolean onStandardOutput() {
    return Boolean.getBoolean("frillbench.terminal.out");
  }

  /** Whether colours may be printed on standard output: on a terminal whose user wants them. */
  public static boolean colourOnStandardOutput() {
    String refused = Environment.get("NO_COLOR");
    return onStandardOutput() && (refused == null || refused.isEmpty());
  }
}
