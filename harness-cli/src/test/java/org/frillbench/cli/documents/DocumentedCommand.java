package org.frillbench.cli.documents;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A command line as a document shows it.
 *
 * @param line without prompt, comment and figures behind it; a command of ours begins with {@code
 *     frill-bench}
 * @param output the lines shown below it that are not empty; empty where there are none
 */
record DocumentedCommand(String line, List<String> output, Place place) {

  enum Place {
    BLOCK,
    /** One marked as a script. */
    SCRIPT,
    /** Also a table's cell: it may leave out what the sentence does not speak of. */
    SENTENCE
  }

  static final String OURS = "frill-bench ";

  private static final Pattern WORD = Pattern.compile("(?:'[^']*'|\"[^\"]*\"|[^\\s'\"])+");

  /** What only a shell understands, but for patterns of files. */
  private static final Pattern OF_A_SHELL = Pattern.compile("[|><;&$\n]");

  private static final String QUOTED = "'[^']*'|\"[^\"]*\"";

  /** To the end of the command in a shell. */
  private static final Pattern CALL =
      Pattern.compile("(?<![\\w./-])frill-bench ((?:[^'\"|><;&]|" + QUOTED + ")*)(?<! 2)");

  /** Whether a shell has to run it. */
  boolean needsShell() {
    return !line.startsWith(OURS) || OF_A_SHELL.matcher(line.replaceAll(QUOTED, "")).find();
  }

  /** The words after {@code frill-bench}, without quotes. */
  List<String> words() {
    return words(line.substring(OURS.length()));
  }

  private static List<String> words(String call) {
    return WORD.matcher(call).results().map(word -> word.group().replaceAll("['\"]", "")).toList();
  }

  /** The words of each call of ours in the line, without those that a shell or a file adds. */
  List<List<String>> calls() {
    return CALL.matcher(line)
        .results()
        .map(call -> words(call.group(1).replaceAll("\\$\\w+|@FILE", "")))
        .toList();
  }

  DocumentedCommand with(String otherLine) {
    return new DocumentedCommand(otherLine, output, place);
  }
}
