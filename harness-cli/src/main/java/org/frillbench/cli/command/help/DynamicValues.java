package org.frillbench.cli.command.help;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.frillbench.cli.device.AdbSurvey;
import org.frillbench.cli.device.AttachedDevice;

/** Values of options that are known only when a command line is completed. */
enum DynamicValues {
  /** Of the devices that are attached to a running adb server. */
  SERIALS,
  /** Of the models, run files and folders on the command line. */
  CANDIDATES;

  private static final Duration LIMIT = Duration.ofSeconds(1);

  private static final Map<String, DynamicValues> OF_OPTIONS =
      Map.of(
          "--serial", SERIALS,
          "--anchor", CANDIDATES,
          "--candidate", CANDIDATES,
          "--model-card", CANDIDATES,
          "--reference", CANDIDATES);

  /** Which values an option takes, by its name. */
  static Map<String, DynamicValues> ofOptions() {
    return OF_OPTIONS;
  }

  /** Their options as a shell's pattern: {@code --anchor|--candidate}. */
  String options() {
    return OF_OPTIONS.entrySet().stream()
        .filter(entry -> entry.getValue() == this)
        .map(Map.Entry::getKey)
        .sorted()
        .collect(Collectors.joining("|"));
  }

  /** As it is typed. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The values, given the words of the command line. */
  List<String> among(List<String> words) {
    return switch (this) {
      case SERIALS ->
          AdbSurvey.within(LIMIT, last("--adb", words)).devices().stream()
              .map(AttachedDevice::serial)
              .toList();
      case CANDIDATES -> CandidateNames.in(words);
    };
  }

  /** The value of {@code option}, in its word or in the next; null where it has none yet. */
  private static String last(String option, List<String> words) {
    String value = null;
    for (int i = 0; i < words.size(); i++) {
      if (words.get(i).equals(option) && i + 1 < words.size()) {
        value = words.get(i + 1);
      } else if (words.get(i).startsWith(option + "=")) {
        value = words.get(i).substring(option.length() + 1);
      }
    }
    return value;
  }
}
