package org.frillbench.cli.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.frillbench.cli.command.help.NextSteps;
import org.frillbench.cli.command.options.OptionHeading;
import org.frillbench.cli.command.options.OptionHeading.Under;
import org.frillbench.cli.configuration.ConfigurationFile;
import org.frillbench.cli.failure.CommandFailure;
import org.frillbench.cli.failure.ExitCode;
import org.frillbench.cli.progress.Console;
import org.frillbench.cli.run.Interruption;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The top of the command tree. */
@Command(
    name = "frill-bench",
    description = "How long does a speech model really take on a phone?",
    versionProvider = Version.class,
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    abbreviateSynopsis = true,
    usageHelpAutoWidth = true,
    footer = {
      "Measure a model on the attached phone:",
      "  frill-bench push-and-run model.tflite",
      "Compare two versions of it:",
      "  frill-bench gate old.tflite new.tflite",
      "Try it without a phone:",
      "  frill-bench push-and-run --virtual-device",
      "How figures are computed, and how a project sets defaults:",
      "  frill-bench help statistics",
      "  frill-bench help configuration",
      "What a warning means:",
      "  frill-bench explain NOT-SETTLED"
    })
public final class FrillBench implements Runnable {

  @Option(
      names = "--stacktrace",
      description = "Show the stack trace of a failure.",
      scope = ScopeType.INHERIT)
  @Under(OptionHeading.GENERAL)
  private boolean stacktrace;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "Take defaults from this file instead of the project's frill-bench.properties.",
      scope = ScopeType.INHERIT)
  @Under(OptionHeading.GENERAL)
  private Path configuration;

  @Option(
      names = "--no-config",
      description = "Take defaults from no file.",
      scope = ScopeType.INHERIT)
  @Under(OptionHeading.GENERAL)
  private boolean noConfiguration;

  /** Picocli has no newer word for an option that needs none of the arguments. */
  @SuppressWarnings("deprecation")
  @Option(
      names = "--show-config",
      help = true,
      description = "Print the value of each option and where it is from, and do nothing else.",
      scope = ScopeType.INHERIT)
  @Under(OptionHeading.GENERAL)
  private boolean showsConfiguration;

  @SuppressWarnings("deprecation")
  @Option(
      names = "--licenses",
      help = true,
      description = "Print what others wrote of this program, and under which licences.")
  @Under(OptionHeading.GENERAL)
  private boolean showsLicences;

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  /**
   * Carries a command line out.
   *
   * @return the exit code; that of a failed output where what was printed could not be written,
   *     unless because its reader has closed it
   */
  public static int execute(String[] args) {
    return isVersionAlone(args) && Version.print() ? ExitCode.DONE.code() : parse(args);
  }

  /** Programs ask for it at their start: then picocli, which takes longest to load, stays away. */
  private static boolean isVersionAlone(String[] args) {
    return args.length == 1 && (args[0].equals("--version") || args[0].equals("-V"));
  }

  private static int parse(String[] typed) {
    FrillBench top = new FrillBench();
    Execution execution = new Execution(top);
    Failures failures = new Failures(top, execution);
    String[] args;
    try {
      args = ArgumentFiles.expanded(typed);
    } catch (CommandFailure e) {
      return failures.failed(e, new CommandLine(top));
    }
    NeededCommands needed = NeededCommands.by(args);
    CommandLine line = commandLine(top, execution, failures, needed);
    if (needed.takeDefaults(args)) {
      line.setDefaultValueProvider(new Configuration(top, List.of(args)));
    }
    int code = written(execute(line, args, failures), line);
    execution.ended(code);
    Interruption.ended();
    return code;
  }

  private static int written(int code, CommandLine line) {
    // A PrintStream keeps its failures to itself until it is asked.
    if (!System.out.checkError()) {
      return code;
    }
    return StandardOutput.failure()
        .map(
            sentence -> {
              Console.current().error(sentence, line.getErr());
              return ExitCode.of(code).or(ExitCode.OUTPUT_FAILED).code();
            })
        .orElse(code);
  }

  private static int execute(CommandLine line, String[] args, Failures failures) {
    try {
      return line.execute(args);
    } catch (Error e) {
      // Picocli hands over exceptions only.
      return failures.failed(e, line);
    }
  }

  /** The command line with all commands, ready to execute. */
  static CommandLine commandLine() {
    return commandLine(NeededCommands.ALL);
  }

  /** The command line with some commands. */
  static CommandLine commandLine(NeededCommands commands) {
    FrillBench top = new FrillBench();
    Execution execution = new Execution(top);
    return commandLine(top, execution, new Failures(top, execution), commands);
  }

  private static CommandLine commandLine(
      FrillBench top, Execution execution, Failures failures, NeededCommands needed) {
    CommandLine commandLine = new CommandLine(top).addMixin("shown", execution.options());
    for (CommandName command : CommandName.values()) {
      if (needed.models().contains(command)) {
        commandLine.addSubcommand(command.type());
      } else if (needed.listed()) {
        commandLine.addSubcommand(command.outline());
      }
    }
    // What is typed is expanded before, and what a file holds is meant as it is.
    return commandLine
        .setExpandAtFiles(false)
        .setHelpFactory(new HelpFactory())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionStrategy(execution)
        .setParameterExceptionHandler(failures)
        .setExecutionExceptionHandler(failures);
  }

  /** Whether failures are to show where they happened. */
  boolean stacktrace() {
    return stacktrace;
  }

  /** Whether the options are to be shown, and nothing done. */
  boolean showsConfiguration() {
    return showsConfiguration;
  }

  /** Whether the licences are to be shown, and nothing done. */
  boolean showsLicences() {
    return showsLicences;
  }

  /** The file of defaults that is named, or else the project's; empty where there is none. */
  Optional<Path> configuration() {
    if (noConfiguration) {
      return Optional.empty();
    }
    return configuration == null
        ? ConfigurationFile.find(Path.of("").toAbsolutePath())
        : Optional.of(configuration);
  }

  /** A user at a terminal is shown what to do next; a script has forgotten something. */
  @Override
  public void run() {
    if (!Terminal.onStandardOutput()) {
      throw new CommandLine.ParameterException(spec.commandLine(), "no command is given");
    }
    PrintWriter out = spec.commandLine().getOut();
    NextSteps.here(Terminal.width()).forEach(out::println);
    out.flush();
  }
}
