package org.frillbench.cli.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.frillbench.cli.failure.NearMisses;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** Words that a command line has no place for: what they may have been meant for. */
final class Unmatched {

  private Unmatched() {}

  /** A sentence about the first of them. */
  static String sentence(CommandLine.UnmatchedArgumentException failure) {
    CommandSpec spec = failure.getCommandLine().getCommandSpec();
    String word = failure.getUnmatched().get(0);
    if (failure.isUnknownOption()) {
      String option = word.replaceFirst("=.*", "");
      return spec.name() + " has no option " + option + NearMisses.hint(option, options(spec));
    }
    if (spec.subcommands().isEmpty()) {
      return "there is no place for '" + word + "' after " + spec.qualifiedName();
    }
    String hint = NearMisses.hint(word, commands(spec));
    return "there is no command "
        + word
        + (hint.isEmpty() && isModel(word)
            ? ": to measure this file say 'frill-bench push-and-run " + word + "'"
            : hint);
  }

  private static boolean isModel(String word) {
    return word.endsWith(".tflite") && Files.exists(Path.of(word));
  }

  private static List<String> options(CommandSpec spec) {
    return spec.options().stream()
        .filter(option -> !option.hidden())
        .flatMap(option -> Stream.of(option.names()))
        .filter(name -> name.startsWith("--"))
        .toList();
  }

  private static List<String> commands(CommandSpec spec) {
    return spec.subcommands().entrySet().stream()
        .filter(each -> !each.getValue().getCommandSpec().usageMessage().hidden())
        .map(Map.Entry::getKey)
        .toList();
  }
}
