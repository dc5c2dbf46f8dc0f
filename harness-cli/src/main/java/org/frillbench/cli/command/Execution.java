package org.frillbench.cli.command;

import java.io.PrintWriter;
import java.util.function.IntSupplier;
import java.util.regex.Pattern;
import org.frillbench.cli.command.options.ShownOptions;
import org.frillbench.cli.failure.CommandFailure;
import org.frillbench.cli.failure.ExitCode;
import org.frillbench.cli.progress.Console;
import org.frillbench.cli.progress.ProgressStyle;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Executes a command line that has been parsed, with standard error as it asks for. */
final class Execution implements CommandLine.IExecutionStrategy {

  private static final Pattern JSON = Pattern.compile("(^| )--progress[= ](?i:json)( |$)");

  private final FrillBench top;
  private final ShownOptions shown = new ShownOptions();
  private boolean begun;
  private Console console;

  Execution(FrillBench top) {
    this.top = top;
  }

  /** The options at the top of the command tree, which every command inherits. */
  ShownOptions options() {
    return shown;
  }

  @Override
  public int execute(CommandLine.ParseResult parsed) {
    CommandLine.ParseResult last = last(parsed);
    requireValuesOfFlags(last.commandSpec(), parsed);
    Terminal.printsForPrograms(isForPrograms(last.commandSpec()));
    // A run that is resumed is made by its own command, shown as this one wants it.
    if (!begun) {
      begun = true;
      open(last.commandSpec());
    }
    if (top.showsConfiguration()) {
      SettingsTable.print(last);
      return ExitCode.DONE.code();
    }
    if (top.showsLicences()) {
      PrintWriter out = last.commandSpec().commandLine().getOut();
      LicenceList.lines(Terminal.width()).forEach(out::println);
      out.flush();
      return ExitCode.DONE.code();
    }
    try {
      ReadFiles.requireNotWritten(last.commandSpec());
    } catch (CommandFailure e) {
      throw new CommandLine.ExecutionException(last.commandSpec().commandLine(), e.getMessage(), e);
    }
    return new CommandLine.RunLast().execute(parsed);
  }

  /** Picocli reads {@code --flag=} as if the flag were not given. */
  private static void requireValuesOfFlags(CommandSpec command, CommandLine.ParseResult parsed) {
    for (String word : parsed.originalArgs()) {
      if (word.equals("--")) {
        return;
      }
      OptionSpec option =
          word.endsWith("=") ? command.findOption(word.substring(0, word.length() - 1)) : null;
      if (option != null && option.arity().max() == 0) {
        throw new CommandLine.ParameterException(
            command.commandLine(),
            word + " has no value: leave the equals sign out, or write true or false behind it");
      }
    }
  }

  private static boolean isForPrograms(CommandSpec spec) {
    OptionSpec json = spec.findOption("--json");
    OptionSpec format = spec.findOption("--format");
    boolean typed = spec.commandLine().getParseResult().hasMatchedOption("--format");
    return (json != null && Boolean.TRUE.equals(json.getValue()) && !typed)
        || (format != null && !"text".equalsIgnoreCase(String.valueOf(format.<Object>getValue())));
  }

  private static CommandLine.ParseResult last(CommandLine.ParseResult parsed) {
    CommandLine.ParseResult last = parsed;
    while (last.hasSubcommand()) {
      last = last.subcommand();
    }
    return last;
  }

  private void open(CommandSpec command) {
    Terminal.refuseColour(shown.colourless());
    if (shown.colourless()) {
      command.root().commandLine().setColorScheme(Help.defaultColorScheme(Help.Ansi.OFF));
    }
    boolean redraws = Terminal.redrawsStandardError();
    if (redraws || !shown.asUsual()) {
      begin(shown.settings(redraws, Terminal::columnsOfStandardError), command);
    }
  }

  private void begin(Console.Settings settings, CommandSpec command) {
    console = Console.open(settings);
    console.begin(command.qualifiedName());
  }

  /** Parsing may not have come as far as an option that says how to report that it failed. */
  void refused(CommandSpec command, String[] args) {
    if (console == null && JSON.matcher(String.join(" ", args)).find()) {
      begin(new Console.Settings(ProgressStyle.JSON, false, false, () -> 0), command);
    } else if (console == null && Terminal.redrawsStandardError()) {
      IntSupplier columns = Terminal::columnsOfStandardError;
      begin(new Console.Settings(ProgressStyle.NONE, false, true, columns), command);
    }
  }

  /** The command has ended with this code. */
  void ended(int code) {
    if (console != null) {
      console.end(code);
      console.close();
      console = null;
    }
  }
}
