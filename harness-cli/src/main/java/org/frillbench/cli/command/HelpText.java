package org.frillbench.cli.command;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.frillbench.cli.command.options.OptionHeading;
import org.frillbench.cli.failure.ExitCode;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** The form of every {@code --help}: options under headings, and the exit codes at the end. */
final class HelpText implements CommandLine.IHelpFactory {

  @Override
  public Help create(CommandSpec spec, Help.ColorScheme colours) {
    UsageMessageSpec usage = spec.usageMessage();
    usage.exitCodeListHeading("%nExit codes:%n");
    usage.exitCodeList(exitCodes());
    usage.sectionMap().put(UsageMessageSpec.SECTION_KEY_OPTION_LIST, HelpText::options);
    return new Help(spec, colours);
  }

  private static Map<String, String> exitCodes() {
    return Arrays.stream(ExitCode.values())
        .sorted(Comparator.comparingInt(ExitCode::code))
        .collect(
            Collectors.toMap(
                exit -> String.format("%4d", exit.code()),
                ExitCode::meaning,
                (one, other) -> one,
                LinkedHashMap::new));
  }

  /** The options of a command in the order of their declaration, under their headings. */
  private static String options(Help help) {
    CommandSpec spec = help.commandSpec();
    StringBuilder text = new StringBuilder();
    for (OptionHeading heading : OptionHeading.values()) {
      List<OptionSpec> options =
          spec.options().stream().filter(option -> heading(option) == heading).toList();
      if (!options.isEmpty()) {
        // Columns are as wide as all options of the command need, so that all lists align.
        Help.Layout layout =
            help.createDefaultLayout(
                spec.options(), spec.positionalParameters(), help.colorScheme());
        layout.addAllOptions(options, help.parameterLabelRenderer());
        text.append(String.format("%n%s:%n", heading.text())).append(layout);
      }
    }
    return text.toString();
  }

  private static OptionHeading heading(OptionSpec option) {
    return OptionHeading.of(option).orElse(OptionHeading.GENERAL);
  }
}
