package org.frillbench.cli.command.help;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.frillbench.cli.command.HelpText;
import org.frillbench.cli.command.options.OptionHeading;
import org.frillbench.cli.failure.ExitCode;
import org.frillbench.results.record.BuildProperties;
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
  private final Roff roff = new Roff();

  private ManPage(CommandLine line) {
    this.line = line;
    this.spec = line.getCommandSpec();
  }

  /** The page of {@code line}. */
  static String of(CommandLine line) {
    return new ManPage(line).text();
  }

  /** The name of a command's page: {@code frill-bench-baseline-set}. */
  static String name(CommandLine line) {
    return line.getCommandSpec().qualifiedName("-");
  }

  private String text() {
    String name = name(line);
    roff.title(
        name.toUpperCase(Locale.ROOT),
        BuildProperties.date(),
        TOP + " " + BuildProperties.version());
    roff.section("NAME").prose(name + " - " + purpose());
    roff.section("SYNOPSIS").line(Roff.bold(spec.qualifiedName())).prose(synopsis());
    roff.section("DESCRIPTION");
    Stream.of(spec.usageMessage().description()).map(String::format).forEach(roff::paragraph);
    if (!spec.positionalParameters().isEmpty()) {
      roff.section("ARGUMENTS");
      spec.positionalParameters().forEach(each -> entry(Roff.italic(each.paramLabel()), each));
    }
    options();
    commands();
    roff.section("EXIT STATUS");
    for (ExitCode exit : HelpText.exitCodes(spec)) {
      roff.entry(Roff.bold(Integer.toString(exit.code())), sentence(exit.meaning()));
    }
    surroundings();
    examples();
    roff.section("SEE ALSO").pages(related());
    return roff.text();
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
    roff.section("OPTIONS");
    for (OptionHeading heading : OptionHeading.values()) {
      List<OptionSpec> under =
          spec.options().stream()
              .filter(option -> OptionHeading.of(option).orElse(OptionHeading.GENERAL) == heading)
              .filter(option -> !option.hidden())
              .toList();
      if (!under.isEmpty()) {
        roff.part(heading.text());
        under.forEach(option -> entry(term(option), option));
      }
    }
  }

  private String term(OptionSpec option) {
    String names = Stream.of(option.names()).map(Roff::bold).collect(Collectors.joining(", "));
    String label =
        line.getHelp()
            .parameterLabelRenderer()
            .renderParameterLabel(option, Help.Ansi.OFF, List.of())
            .toString();
    return names + Roff.italic(label);
  }

  private void entry(String term, ArgSpec argument) {
    roff.entry(term, String.join(" ", argument.description()));
  }

  private void commands() {
    Map<String, CommandLine> commands = line.getSubcommands();
    if (!commands.isEmpty()) {
      roff.section("COMMANDS");
    }
    commands.forEach(
        (word, command) -> {
          if (!command.getCommandSpec().usageMessage().hidden()) {
            String text = command.getCommandSpec().usageMessage().description()[0];
            roff.entry(Roff.bold(word), sentence(HelpText.firstClause(String.format(text))));
          }
        });
  }

  private void surroundings() {
    roff.section("ENVIRONMENT");
    if (line.getParent() == null) {
      EnvironmentVariables.all().forEach((name, text) -> roff.entry(Roff.bold(name), text));
    } else {
      roff.prose("Environment variables are listed in " + TOP + "(1).");
    }
    roff.section("FILES")
        .entry(
            Roff.bold("frill-bench.properties"),
            "Defaults of options, looked for from the working folder up to the root of its"
                + " repository; 'frill-bench help configuration' says more.");
  }

  private void examples() {
    roff.section("EXAMPLES");
    for (String each : spec.usageMessage().footer()) {
      String text = String.format(each);
      if (text.startsWith(" ")) {
        roff.typed(text.strip());
      } else {
        roff.paragraph(text);
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
