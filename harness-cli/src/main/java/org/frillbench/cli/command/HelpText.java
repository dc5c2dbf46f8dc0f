package org.frillbench.cli.command;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.frillbench.cli.command.options.OptionHeading;
import org.frillbench.cli.failure.ExitCode;
import org.frillbench.results.document.Prose;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * The form of every {@code --help}: options under headings, examples (a command's footer), and the
 * exit codes that the command ends with: those of every command, and those that its {@code
 * exitCodeList} names by number alone.
 */
public final class HelpText {

  private static final String INDENT = "  ";

  private HelpText() {}

  /** The exit codes of a command, by number. */
  public static List<ExitCode> exitCodes(CommandSpec spec) {
    Set<String> own = spec.usageMessage().exitCodeList().keySet();
    return Stream.of(ExitCode.values())
        .filter(exit -> ofEveryCommand(exit) || own.contains(Integer.toString(exit.code())))
        .sorted(Comparator.comparingInt(ExitCode::code))
        .toList();
  }

  /** No constant: the class is loaded at every start, and what it would hold as well. */
  private static boolean ofEveryCommand(ExitCode exit) {
    return switch (exit) {
      case DONE, REFUSED_INPUT, OUTPUT_FAILED, BUG -> true;
      default -> false;
    };
  }

  static String description(Help help) {
    return Stream.of(help.commandSpec().usageMessage().description())
        .map(String::format)
        .map(text -> joined(Prose.lines(text, width(help))))
        .collect(Collectors.joining());
  }

  static String parameters(Help help) {
    CommandSpec spec = help.commandSpec();
    return help.parameterList(
        spec.positionalParameters(), layout(help, column(help)), help.parameterLabelRenderer());
  }

  /** The options of a command in the order of their declaration, under their headings. */
  static String options(Help help) {
    CommandSpec spec = help.commandSpec();
    int column = column(help);
    StringBuilder text = new StringBuilder();
    for (OptionHeading heading : OptionHeading.values()) {
      List<OptionSpec> options =
          spec.options().stream().filter(option -> heading(option) == heading).toList();
      if (!options.isEmpty()) {
        Help.Layout layout = layout(help, column);
        layout.addAllOptions(options, help.parameterLabelRenderer());
        text.append(String.format("%n%s:%n", heading.text())).append(layout);
      }
    }
    return text.toString();
  }

  /** The width of the column of options, as all of the command need it, so that all lists align. */
  private static int column(Help help) {
    CommandSpec spec = help.commandSpec();
    return help.calcLongOptionColumnWidth(
        spec.options(), spec.positionalParameters(), help.colorScheme());
  }

  private static Help.Layout layout(Help help, int column) {
    return new WholeWordLayout(
        help.colorScheme(),
        Help.TextTable.forDefaultColumns(help.colorScheme(), column, width(help)),
        help.createDefaultOptionRenderer(),
        help.createDefaultParameterRenderer());
  }

  private static OptionHeading heading(OptionSpec option) {
    return OptionHeading.of(option).orElse(OptionHeading.GENERAL);
  }

  static String commands(Help help) {
    Map<String, Help> commands = help.subcommands();
    int longest = commands.keySet().stream().mapToInt(String::length).max().orElse(0);
    StringBuilder text = new StringBuilder();
    commands.forEach(
        (name, command) -> {
          String gap = " ".repeat(longest + INDENT.length() - name.length());
          String[] description = command.commandSpec().usageMessage().description();
          List<String> lines =
              Prose.lines(
                  firstClause(String.format(description[0])),
                  width(help),
                  INDENT + name + gap,
                  " ".repeat(longest + 2 * INDENT.length()));
          String shown = INDENT + help.colorScheme().commandText(name);
          text.append(shown).append(joined(lines).substring(INDENT.length() + name.length()));
        });
    return text.toString();
  }

  /** What a command does, for a list of all: its own help says the rest. */
  public static String firstClause(String description) {
    return description.replaceFirst("([:;.] .*|\\.)$", "");
  }

  static String exitCodes(Help help) {
    StringBuilder text = new StringBuilder(String.format("%nExit codes:%n"));
    for (ExitCode exit : exitCodes(help.commandSpec())) {
      String number = String.format("%5d  ", exit.code());
      text.append(
          joined(Prose.lines(exit.meaning(), width(help), number, " ".repeat(number.length()))));
    }
    return text.toString();
  }

  /** Lines that are to be typed, each below one that says what for. */
  static String examples(Help help) {
    String[] lines = help.commandSpec().usageMessage().footer();
    return lines.length == 0
        ? ""
        : String.format("%nExamples:%n")
            + Stream.of(lines)
                .map(line -> INDENT + String.format(line) + System.lineSeparator())
                .collect(Collectors.joining());
  }

  private static String joined(List<String> lines) {
    return lines.stream().map(line -> line + System.lineSeparator()).collect(Collectors.joining());
  }

  private static int width(Help help) {
    return help.commandSpec().usageMessage().width();
  }
}
