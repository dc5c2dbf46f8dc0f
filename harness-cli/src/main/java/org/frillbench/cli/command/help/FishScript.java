package org.frillbench.cli.command.help;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The completion script for fish: a {@code complete} for each command, option and value. */
final class FishScript {

  private static final String NAME = "frill-bench";
  private static final int MOST_DESCRIBED = 80;

  private final List<String> lines = new ArrayList<>();

  private FishScript() {}

  /** The script for the commands of {@code top}. */
  static String of(CommandLine top) {
    FishScript script = new FishScript();
    script.lines.add("# Completion of " + NAME + " for fish.");
    script.lines.add("complete -c " + NAME + " -e");
    script.command(top, List.of());
    return String.join("\n", script.lines) + "\n";
  }

  private void command(CommandLine line, List<String> path) {
    CommandSpec spec = line.getCommandSpec();
    Map<String, CommandLine> subcommands = line.getSubcommands();
    String here = condition(path, subcommands);
    boolean wordsOnly = !subcommands.isEmpty();
    subcommands.forEach(
        (name, command) -> {
          if (!command.getCommandSpec().usageMessage().hidden()) {
            String[] text = command.getCommandSpec().usageMessage().description();
            String described = description(String.format(text[0]));
            add(here, "-f -a " + quoted(name) + described);
            List<String> deeper = new ArrayList<>(path);
            deeper.add(name);
            command(command, deeper);
          }
        });
    spec.options().stream()
        .filter(option -> !option.hidden())
        .forEach(option -> option(option, here));
    for (PositionalParamSpec parameter : spec.positionalParameters()) {
      List<String> values = CompletionValues.of(parameter);
      if (!values.isEmpty()) {
        add(here, "-f -a " + quoted(String.join(" ", values)));
      } else if (!wordsOnly) {
        add(here, "-F");
      }
    }
  }

  private static String condition(List<String> path, Map<String, CommandLine> subcommands) {
    List<String> parts = new ArrayList<>();
    path.forEach(word -> parts.add("__fish_seen_subcommand_from " + word));
    if (!subcommands.isEmpty()) {
      parts.add("not __fish_seen_subcommand_from " + String.join(" ", subcommands.keySet()));
    }
    return String.join("; and ", parts);
  }

  private void option(OptionSpec option, String here) {
    StringBuilder text = new StringBuilder();
    for (String name : option.names()) {
      text.append(name.startsWith("--") ? " -l " + name.substring(2) : " -s " + name.substring(1));
    }
    DynamicValues dynamic = DynamicValues.ofOptions().get(option.longestName());
    List<String> values = CompletionValues.of(option);
    if (dynamic != null) {
      String words = "(" + NAME + " complete " + dynamic.word() + " -- (commandline -opc))";
      text.append(" -x -a ").append(quoted(words));
    } else if (!values.isEmpty()) {
      text.append(CompletionValues.isFile(option) ? " -r -F" : " -x");
      text.append(" -a ").append(quoted(words(option, values)));
    } else if (option.arity().max() > 0) {
      text.append(CompletionValues.isFile(option) ? " -r -F" : " -x");
    }
    add(here, text.toString().strip() + description(option.description()[0]));
  }

  /** The values, or what completes the last one of a list with commas. */
  private static String words(OptionSpec option, List<String> values) {
    String all = String.join(" ", values);
    return ",".equals(option.splitRegex())
        ? "(__fish_complete_list , 'string split \" \" \"" + all + "\"')"
        : all;
  }

  private void add(String condition, String rest) {
    lines.add("complete -c " + NAME + " -n " + quoted(condition) + " " + rest);
  }

  private static String description(String text) {
    String line = text.strip();
    int sentence = line.indexOf(". ");
    String first = sentence < 0 ? line : line.substring(0, sentence);
    String shown =
        first.length() > MOST_DESCRIBED ? first.substring(0, MOST_DESCRIBED - 1) + "…" : first;
    return " -d " + quoted(shown.replaceFirst("\\.$", ""));
  }

  private static String quoted(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }
}
