package org.frillbench.cli.command.help;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.frillbench.cli.command.HelpText;
import org.frillbench.cli.command.options.OptionHeading;
import org.frillbench.cli.failure.ExitCode;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The manual page of a command, from the model that its {@code --help} is made from. */
final class ManPage {

  private static final String TOP = "frill-bench";

  private final CommandLine line;
  private final CommandSpec spec;
  private final Manual manual;

  private ManPage(CommandLine line, Manual manual) {
    this.line = line;
    this.spec = line.getCommandSpec();
    this.manual = manual;
  }

  /** The page of {@code line}, written by {@code manual}. */
  static String of(CommandLine line, Manual manual) {
    return new ManPage(line, manual).text();
  }

  /** The name of a command's page: {@code frill-bench-baseline-set}. */
  static String name(CommandLine line) {
    return line.getCommandSpec().qualifiedName("-");
  }

  private String text() {
    manual.title(name(line), purpose()).synopsis(spec.qualifiedName(), synopsis());
    manual.section("DESCRIPTION");
    Stream.of(spec.usageMessage().description()).map(String::format).forEach(manual::paragraph);
    if (!spec.positionalParameters().isEmpty()) {
      manual.section("ARGUMENTS");
      spec.positionalParameters().forEach(each -> manual.argument(each.paramLabel(), text(each)));
    }
    options();
    commands();
    manual.section("EXIT STATUS");
    for (ExitCode exit : HelpText.exitCodes(spec)) {
      manual.exitCode(Integer.toString(exit.code()), sentence(exit.meaning()));
    }
    surroundings();
    examples();
    manual.section("SEE ALSO").pages(related());
    return manual.text();
  }

  private String purpose() {
    String text = HelpText.firstClause(String.format(spec.usageMessage().description()[0]));
    String lower = Character.toLowerCase(text.charAt(0)) + text.substring(1);
    return lower.replaceFirst("\\?$", "");
  }

  private String synopsis() {
    Help help = line.getHelp();
    String usage = help.synopsis(0).replaceAll("\\s+", " ").strip();
    return usage.substring(Math.min(usage.length(), spec.qualifiedName().length())).strip();
  }

  private void options() {
    manual.section("OPTIONS");
    for (OptionHeading heading : OptionHeading.values()) {
      List<OptionSpec> under =
          spec.options().stream()
              .filter(option -> OptionHeading.of(option).orElse(OptionHeading.GENERAL) == heading)
              .filter(option -> !option.hidden())
              .toList();
      if (!under.isEmpty()) {
        manual.part(heading.text());
        under.forEach(
            option -> manual.option(List.of(option.names()), label(option), text(option)));
      }
    }
  }

  private String label(OptionSpec option) {
    return line.getHelp()
        .parameterLabelRenderer()
        .renderParameterLabel(option, Help.Ansi.OFF, List.of())
        .toString();
  }

  private static String text(ArgSpec argument) {
    return String.join(" ", argument.description());
  }

  private void commands() {
    List<CommandLine> shown =
        line.getSubcommands().values().stream()
            .filter(each -> !each.getCommandSpec().usageMessage().hidden())
            .toList();
    if (shown.isEmpty()) {
      return;
    }
    manual.section("COMMANDS");
    if (line.getParent() == null) {
      CommandGroup.of(shown)
          .forEach(
              (group, commands) -> {
                manual.part(group.heading());
                commands.forEach(this::command);
              });
    } else {
      shown.forEach(this::command);
    }
  }

  private void command(CommandLine command) {
    String text = command.getCommandSpec().usageMessage().description()[0];
    manual.command(
        command.getCommandName(),
        name(command),
        sentence(HelpText.firstClause(String.format(text))));
  }

  private void surroundings() {
    manual.section("ENVIRONMENT");
    if (line.getParent() == null) {
      EnvironmentVariables.all().forEach(manual::entry);
    } else {
      manual.paragraph("Environment variables are listed in " + TOP + "(1).");
    }
    manual
        .section("FILES")
        .entry(
            "frill-bench.properties",
            "Defaults of options, looked for from the working folder up to the root of its"
                + " repository; 'frill-bench help configuration' says more.");
  }

  private void examples() {
    manual.section("EXAMPLES");
    for (String each : spec.usageMessage().footer()) {
      String text = String.format(each);
      if (text.startsWith(" ")) {
        manual.typed(text.strip());
      } else {
        manual.paragraph(text);
      }
    }
  }

  /** The page above, those beside and those below. */
  private List<String> related() {
    List<String> names = new ArrayList<>();
    CommandLine above = line.getParent();
    if (above != null) {
      names.add(name(above));
      if (above.getParent() != null) {
        names.add(name(above.getParent()));
      }
    }
    line.getSubcommands().values().stream()
        .filter(each -> !each.getCommandSpec().usageMessage().hidden())
        .map(ManPage::name)
        .forEach(names::add);
    if (names.isEmpty()) {
      names.add(TOP);
    }
    return names.stream().sorted().toList();
  }

  private static String sentence(String words) {
    return Character.toUpperCase(words.charAt(0)) + words.substring(1) + ".";
  }
}
