package org.frillbench.cli.command.help;

import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import org.frillbench.results.warning.Warning;
import picocli.CommandLine.Model.ArgSpec;

/** The words that an option or a parameter takes, as they are typed. */
final class CompletionValues {

  private CompletionValues() {}

  /** All of them; empty where any word may be one. */
  static List<String> of(ArgSpec argument) {
    if (argument.completionCandidates() == null) {
      return List.of();
    }
    Class<?> type = argument.auxiliaryTypes()[0];
    return StreamSupport.stream(argument.completionCandidates().spliterator(), false)
        .map(value -> typed(value, type))
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
