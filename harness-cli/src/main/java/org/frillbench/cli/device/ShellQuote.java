package org.frillbench.cli.device;

import static java.util.regex.Pattern.DOTALL;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The one place where words become a shell's command line. */
public final class ShellQuote {

  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_@%+=:,./-]+");

  /** {@code NAME=} before a program is an assignment as long as the name is not quoted. */
  private static final Pattern ASSIGNMENT =
      Pattern.compile("([A-Za-z_][A-Za-z0-9_]*=)(.*)", DOTALL);

  private ShellQuote() {}

  /**
   * {@code words} as one command line that the shell takes apart into the same words. Words like
   * {@code CLASSPATH=/x.apk} in front of the program are what the shell adds to its environment.
   */
  public static String join(String... words) {
    return Arrays.stream(words).map(ShellQuote::quote).collect(Collectors.joining(" "));
  }

  private static String quote(String word) {
    if (word.indexOf('\0') >= 0) {
      throw new IllegalArgumentException("a shell word cannot hold a NUL");
    }
    Matcher assignment = ASSIGNMENT.matcher(word);
    return assignment.matches() ? assignment.group(1) + quoted(assignment.group(2)) : quoted(word);
  }

  private static String quoted(String text) {
    return PLAIN.matcher(text).matches() ? text : "'" + text.replace("'", "'\\''") + "'";
  }
}
