package org.frillbench.cli.documents;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A command line as a document shows it.
 *
 * @param line without prompt, comment and figures behind it; a command of ours begins with {@code
 *     frill-bench}
 * @param output the lines shown below it that are not empty; empty where there are none
 * @param exits the codes that it may end with
 * @param inSentence whether it is part of a sentence or a table's cell, which may leave out what it
 *     does not speak of
 */
record DocumentedCommand(String line, List<String> output, Set<Integer> exits, boolean inSentence) {

  static final String OURS = "frill-bench ";

  private static final Pattern WORD = Pattern.compile("(?:'[^']*'|\"[^\"]*\"|[^\\s'\"])+");

  /** What only a shell understands. */
  private static final Pattern OF_A_SHELL = Pattern.compile("[|><;&$*\n]");

  private static final String QUOTED = "'[^']*'|\"[^\"]*\"";

  /** Whether a shell has to run it. */
  boolean needsShell() {
    return !line.startsWith(OURS) || OF_A_SHELL.matcher(line.replaceAll(QUOTED, "")).find();
  }

  /** The words after {@code frill-bench}, without quotes. */
  List<String> words() {
    return WORD.matcher(line.substring(OURS.length()))
        .results()
        .map(word -> word.group().replaceAll("['\"]", ""))
        .toList();
  }

  DocumentedCommand with(String otherLine) {
    return new DocumentedCommand(otherLine, output, exits, inSentence);
  }
}
