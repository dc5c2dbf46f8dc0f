package org.frillbench.cli.command.options;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.frillbench.results.document.ShellLine;

/** The words that a command was given. */
public final class GivenArguments {

  private GivenArguments() {}

  /** {@code given} without {@code --}, so that further options may follow. */
  public static List<String> withoutEnd(List<String> given) {
    int end = given.indexOf("--");
    if (end < 0) {
      return given;
    }
    List<String> words = new ArrayList<>(given.subList(0, end));
    given.subList(end + 1, given.size()).forEach(file -> words.add(ShellLine.file(file)));
    return words;
  }

  /** {@code given} without {@code options} and the value that each of them takes. */
  public static List<String> without(List<String> given, String... options) {
    List<String> words = new ArrayList<>(given);
    for (String option : options) {
      for (int place = words.indexOf(option); place >= 0; place = words.indexOf(option)) {
        words.subList(place, Math.min(place + 2, words.size())).clear();
      }
    }
    words.removeIf(word -> Arrays.stream(options).anyMatch(each -> word.startsWith(each + "=")));
    return words;
  }
}
