package org.frillbench.cli.command.help;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.frillbench.results.warning.Warning;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;

/** The words that an option or a parameter takes, as they are typed. */
final class CompletionValues {

  /** Of files that are text for the command: behind a key, or a model and a target. */
  private static final Pattern FILE_LABEL = Pattern.compile("FILE|\\.json$|^(BASE|NEW)$");

  private CompletionValues() {}

  /** All of them; empty where any word may be one. */
  static List<String> of(ArgSpec argument) {
    if (argument.command().userObject() instanceof HelpCommand && argument.isPositional()) {
      return helped(argument.command().parent());
    }
    if (argument.completionCandidates() == null) {
      return List.of();
    }
    Class<?> type = argument.auxiliaryTypes()[0];
    return StreamSupport.stream(argument.completionCandidates().spliterator(), false)
        .map(value -> typed(value, type))
        .toList();
  }

  /** Whether {@code argument} names a file. */
  static boolean isFile(ArgSpec argument) {
    return isPath(argument) || FILE_LABEL.matcher(argument.paramLabel()).find();
  }

  /** Whether {@code argument} names a file in a text of more, as behind a key. */
  static boolean isFileAsText(ArgSpec argument) {
    return isFile(argument) && (!isPath(argument) || argument.paramLabel().contains("="));
  }

  private static boolean isPath(ArgSpec argument) {
    Class<?>[] types = argument.auxiliaryTypes();
    return types[types.length - 1] == Path.class;
  }

  /** What help takes: the commands of {@code top}, and topics. */
  private static List<String> helped(CommandSpec top) {
    return Stream.concat(
            top.subcommands().entrySet().stream()
                .filter(each -> !each.getValue().getCommandSpec().usageMessage().hidden())
                .map(Map.Entry::getKey),
            Stream.of(HelpTopic.values()).map(HelpTopic::word))
        .toList();
  }

  /** Picocli lists constants of enumerations, which are typed with hyphens, in lower case. */
  private static String typed(String value, Class<?> type) {
    if (!type.isEnum()) {
      return value;
    }
    String hyphened = value.replace('_', '-');
    return type == Warning.class ? hyphened : hyphened.toLowerCase(Locale.ROOT);
  }
}
