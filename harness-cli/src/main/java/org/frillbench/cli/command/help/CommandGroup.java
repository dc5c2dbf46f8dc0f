package org.frillbench.cli.command.help;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine;

/** What commands are for: those of one package have one purpose. */
enum CommandGroup {
  MEASURE("Measuring"),
  DEVICE("Devices"),
  COMPARE("Comparing"),
  PUBLISH("Results"),
  MODELS("Models"),
  HELP("Help");

  private final String heading;

  CommandGroup(String heading) {
    this.heading = heading;
  }

  /** What a list of its commands is called. */
  String heading() {
    return heading;
  }

  /** The commands by group, in their order. */
  static Map<CommandGroup, List<CommandLine>> of(List<CommandLine> commands) {
    return commands.stream()
        .collect(
            Collectors.groupingBy(
                CommandGroup::of, () -> new EnumMap<>(CommandGroup.class), Collectors.toList()));
  }

  private static CommandGroup of(CommandLine command) {
    String of = command.getCommandSpec().userObject().getClass().getPackageName();
    return valueOf(of.substring(of.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT));
  }
}
