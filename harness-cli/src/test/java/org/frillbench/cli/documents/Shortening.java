package org.frillbench.cli.documents;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.frillbench.cli.command.CommandModels;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;

/**
 * Makes a command take seconds instead of minutes: the same work on fewer samples, and where no
 * output is shown, on fewer rounds, models and simulations.
 */
final class Shortening {

  /** Values in place of those of a document. */
  private static final Map<String, String> INSTEAD =
      Map.of(
          "--for",
          "2s",
          "--precision",
          "30%",
          "--budget",
          "5s",
          "--runs",
          "100",
          "--min-time",
          "20ms");

  /** What a trial takes at least. */
  private static final Map<String, String> LEAST =
      Map.of("--iterations", "20", "--min-time", "20ms", "--warm-up", "3");

  /** With them no trial is timed by those. */
  private static final String[] OTHERWISE_SAMPLED = {"--resume", "--link", "--processes"};

  private static final List<String> JMH =
      List.of("--forks", "2", "--jmh-warm-up", "1", "--jmh-iterations", "1", "--jmh-time", "100ms");

  /** Without a model they measure FRILL and a stand-in for its teacher. */
  private static final Set<String> MEASURING = Set.of("push-and-run", "audit", "host-baseline");

  private Shortening() {}

  static List<String> of(List<String> words, boolean outputShown) {
    List<String> shorter = new ArrayList<>();
    for (String word : words) {
      String before = shorter.isEmpty() ? "" : shorter.get(shorter.size() - 1);
      shorter.add(INSTEAD.getOrDefault(before, word));
    }
    ParseResult command;
    try {
      command = CommandModels.parsed(shorter);
    } catch (CommandLine.ParameterException e) {
      // The command itself is to say so.
      return words;
    }
    if (typed(command, "--show-config")) {
      return shorter;
    }
    // Documents show what one may do, not one folder's history.
    if (takes(command, "--overwrite") && !typed(command, "--overwrite", "--resume")) {
      shorter.add("--overwrite");
    }
    if (takes(command, "--iterations") && !typed(command, OTHERWISE_SAMPLED)) {
      LEAST.forEach(
          (option, value) -> {
            if (!typed(command, option)) {
              shorter.addAll(List.of(option, value));
            }
          });
    }
    if (!outputShown) {
      onLess(command, shorter);
    }
    return shorter;
  }

  private static void onLess(ParseResult command, List<String> words) {
    int rounds = words.indexOf("--rounds") + 1;
    if (words.get(0).equals("push-and-run") && rounds > 0) {
      words.set(rounds, "3");
    }
    if (takes(command, "--rounds")
        && !typed(command, OTHERWISE_SAMPLED)
        && !typed(command, "--rounds", "--precision")) {
      words.addAll(List.of("--rounds", words.get(0).equals("gate") ? "8" : "1"));
    }
    if (typed(command, "--processes") && !typed(command, "--rounds")) {
      words.addAll(List.of("--rounds", "3"));
    }
    if (takes(command, "--jmh-time") && !typed(command, "--resume")) {
      words.addAll(JMH);
    }
    if (takes(command, "--runs") && !typed(command, "--runs")) {
      words.addAll(List.of("--runs", "100"));
    }
    if (words.subList(0, Math.min(2, words.size())).equals(List.of("students", "generate"))
        && !typed(command, "--size", "--name")) {
      words.addAll(List.of("--size", "tiny", "--width", "0.5", "--qat", "false"));
    }
    if (MEASURING.contains(words.get(0))
        && command.matchedPositionals().isEmpty()
        && !typed(command, "--resume", "--link", "--own-parts")) {
      words.add("model.tflite");
    }
  }

  private static boolean takes(ParseResult command, String option) {
    return command.commandSpec().findOption(option) != null;
  }

  private static boolean typed(ParseResult command, String... options) {
    return Arrays.stream(options).anyMatch(command::hasMatchedOption);
  }
}
