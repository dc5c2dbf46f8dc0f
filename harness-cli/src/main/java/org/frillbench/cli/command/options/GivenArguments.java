package org.frillbench.cli.command.options;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The words that a command was given. */
public final class GivenArguments {

  private GivenArguments() {}

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
