package org.frillbench.cli.command;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.frillbench.cli.configuration.ConfigurationFile;
import org.frillbench.results.document.ControlCharacters;
import org.frillbench.results.document.Grid;
import org.frillbench.results.document.Screen;
import org.frillbench.results.document.TextGrid;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** What {@code --show-config} prints. */
final class SettingsTable {

  private static final String NONE = "-";

  private static final Set<String> NOT_SHOWN =
      Set.of("--help", "--version", "--config", "--no-config", "--show-config");

  private SettingsTable() {}

  /** The options of a command; of the top, the lines of the file. */
  static void print(ParseResult parsed) {
    CommandSpec spec = parsed.commandSpec();
    PrintWriter out = spec.commandLine().getOut();
    Optional<ConfigurationFile> file = Configuration.of(spec).flatMap(Configuration::file);
    out.println(
        "Defaults from: "
            + file.map(read -> ControlCharacters.of(read.path().toString())).orElse("no file"));
    List<List<String>> rows =
        spec.parent() == null
            ? file.stream().flatMap(SettingsTable::lines).toList()
            : spec.options().stream()
                .filter(option -> !NOT_SHOWN.contains(option.longestName()))
                .map(option -> row(option, parsed))
                .toList();
    if (!rows.isEmpty()) {
      Grid grid = new Grid(List.of("option", "value", "from"), List.of(true, true, true), rows);
      Screen screen = new Screen(Terminal.columns(), false, true);
      out.println();
      TextGrid.lines(grid, screen).forEach(out::println);
    }
    out.flush();
  }

  private static Stream<List<String>> lines(ConfigurationFile file) {
    return file.settings().stream()
        .map(
            setting ->
                List.of(
                    ControlCharacters.of(setting.key()),
                    ControlCharacters.of(setting.value()),
                    "line " + setting.line()));
  }

  private static List<String> row(OptionSpec option, ParseResult parsed) {
    return Stream.of(option.longestName(), value(option, parsed), origin(option, parsed))
        .map(ControlCharacters::of)
        .toList();
  }

  private static String value(OptionSpec option, ParseResult parsed) {
    if (option.arity().max() > 0 && parsed.hasMatchedOption(option)) {
      return String.join(",", parsed.matchedOption(option.longestName()).originalStringValues());
    }
    return Configuration.of(parsed.commandSpec())
        .flatMap(configuration -> configuration.setting(option))
        .map(setting -> setting.value())
        .orElseGet(
            () -> option.defaultValue() == null ? text(option.getValue()) : option.defaultValue());
  }

  private static String origin(OptionSpec option, ParseResult parsed) {
    // Those of the top may precede the command.
    ParseResult top = parsed.commandSpec().root().commandLine().getParseResult();
    if (parsed.hasMatchedOption(option)
        || (option.inherited() && top.hasMatchedOption(option.longestName()))) {
      return "command line";
    }
    return Configuration.of(parsed.commandSpec())
        .flatMap(configuration -> configuration.setting(option))
        .map(setting -> "line " + setting.line())
        .orElse("default");
  }

  /** A value as it would be typed. */
  private static String text(Object value) {
    if (value instanceof Enum<?> constant) {
      return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
    if (value instanceof Duration duration) {
      // PT1H30M.
      return duration.toString().substring(2).toLowerCase(Locale.ROOT);
    }
    if (value instanceof Collection<?> values) {
      return values.isEmpty()
          ? NONE
          : values.stream().map(SettingsTable::text).collect(Collectors.joining(","));
    }
    boolean absent = value == null || (value instanceof Map<?, ?> map && map.isEmpty());
    return absent ? NONE : value.toString();
  }
}
