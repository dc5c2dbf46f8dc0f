package org.frillbench.cli.command;

import org.frillbench.cli.command.compare.Baseline;
import org.frillbench.cli.command.compare.Compare;
import org.frillbench.cli.command.compare.Gate;
import org.frillbench.cli.command.compare.HistoryCommand;
import org.frillbench.cli.command.device.Clean;
import org.frillbench.cli.command.device.Devices;
import org.frillbench.cli.command.device.Doctor;
import org.frillbench.cli.command.device.VirtualDeviceCommand;
import org.frillbench.cli.command.measure.Audit;
import org.frillbench.cli.command.measure.Calibrate;
import org.frillbench.cli.command.measure.HostBaseline;
import org.frillbench.cli.command.measure.MergeCommand;
import org.frillbench.cli.command.measure.PushAndRun;
import org.frillbench.cli.command.models.Convert;
import org.frillbench.cli.command.models.Inspect;
import org.frillbench.cli.command.models.ParityCommand;
import org.frillbench.cli.command.models.Students;
import org.frillbench.cli.command.options.OptionHeading;
import org.frillbench.cli.command.options.OptionHeading.Under;
import org.frillbench.cli.command.publish.Ablate;
import org.frillbench.cli.command.publish.Choose;
import org.frillbench.cli.command.publish.FrontierCommand;
import org.frillbench.cli.command.publish.Publish;
import org.frillbench.cli.command.publish.Table;
import org.frillbench.cli.failure.ExitCode;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The top of the command tree. */
@Command(
    name = "frill-bench",
    description = "How long does a speech model really take on a phone?",
    subcommands = {
      PushAndRun.class,
      Devices.class,
      Doctor.class,
      Clean.class,
      VirtualDeviceCommand.class,
      MergeCommand.class,
      Table.class,
      Compare.class,
      Gate.class,
      Baseline.class,
      HistoryCommand.class,
      Publish.class,
      FrontierCommand.class,
      Choose.class,
      Ablate.class,
      Inspect.class,
      Convert.class,
      ParityCommand.class,
      Students.class,
      HostBaseline.class,
      Audit.class,
      Calibrate.class
    },
    versionProvider = Version.class,
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    usageHelpAutoWidth = true,
    footer = {"", "Try it without a phone:", "  frill-bench push-and-run --virtual-device"})
public final class FrillBench implements Runnable {

  @Option(
      names = "--stacktrace",
      description = "Show the stack trace of a failure.",
      scope = ScopeType.INHERIT)
  @Under(OptionHeading.GENERAL)
  private boolean stacktrace;

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  /**
   * Carries a command line out.
   *
   * @return the exit code; that of a failed output, too, where what was printed did not arrive
   */
  public static int execute(String[] args) {
    FrillBench top = new FrillBench();
    CommandLine line = commandLine(top);
    int code = execute(line, args, top);
    // A PrintStream keeps its failures to itself until it is asked.
    if (!System.out.checkError()) {
      return code;
    }
    Failures.unprinted().ifPresent(line.getErr()::println);
    return ExitCode.of(code).or(ExitCode.OUTPUT_FAILED).code();
  }

  private static int execute(CommandLine line, String[] args, FrillBench top) {
    try {
      return line.execute(args);
    } catch (Error e) {
      // Picocli hands over exceptions only.
      return Failures.failed(e, line, top.stacktrace);
    }
  }

  /** The command line, ready to execute. */
  static CommandLine commandLine() {
    return commandLine(new FrillBench());
  }

  private static CommandLine commandLine(FrillBench top) {
    CommandLine commandLine = new CommandLine(top);
    HelpText.arrange(commandLine);
    return commandLine
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setParameterExceptionHandler(Failures::usage)
        .setExecutionExceptionHandler(
            (exception, line, parsed) -> Failures.failed(exception, line, top.stacktrace));
  }

  @Override
  public void run() {
    throw new CommandLine.ParameterException(spec.commandLine(), "Which command?");
  }
}
