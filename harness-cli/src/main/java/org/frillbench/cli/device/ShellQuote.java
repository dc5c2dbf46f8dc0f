package org.frillbench.cli.device;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The one place where words become a shell's command line. */
public final class ShellQuote {

  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_@%+=:,./-]+");

  private ShellQuote() {}

  /** {@code words} as one command line that the shell takes apart into the same words. */
  public static String join(String... words) {
    return Arrays.stream(words).map(ShellQuote::quote).collect(Collectors.joining(" "));
  }

  private static String quote(String word) {
    if (word.indexOf('\0') >= 0) {
      throw new IllegalArgumentException("a shell word cannot hold a NUL");
    }
    return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
