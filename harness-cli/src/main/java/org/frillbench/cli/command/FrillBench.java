package org.frillbench.cli.command;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.frillbench.cli.failure.ExitCode;
import org.frillbench.cli.failure.FullDisk;
import org.frillbench.results.store.Reason;
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
  private boolean stacktrace;

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  /**
   * Carries a command line out.
   *
   * @return the exit code; that of a failed output, too, where what was printed did not arrive
   */
  public static int execute(String[] args) {
    CommandLine line = commandLine();
    int code = line.execute(args);
    // A PrintStream keeps its failures to itself until it is asked.
    if (!System.out.checkError()) {
      return code;
    }
    line.getErr().println("frill-bench: standard output could not be written" + outputFailure());
    return ExitCode.of(code).or(ExitCode.OUTPUT_FAILED).code();
  }

  /** Why, in the system's words: what is written once more fails with the same. */
  private static String outputFailure() {
    try {
      // Not closed: it is standard output itself.
      new FileOutputStream(FileDescriptor.out).write('\n');
      return ", for a reason that is not known.";
    } catch (IOException e) {
      return " (" + Reason.of(e) + ")" + FullDisk.advice(e.getMessage());
    }
  }

  /** The command line, ready to execute. */
  static CommandLine commandLine() {
    FrillBench top = new FrillBench();
    CommandLine commandLine = new CommandLine(top);
    listExitCodes(commandLine);
    return commandLine
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setParameterExceptionHandler(Failures::usage)
        .setExecutionExceptionHandler(
            (exception, line, parsed) -> Failures.failed(exception, line, top.stacktrace));
  }

  private static void listExitCodes(CommandLine commandLine) {
    commandLine.getCommandSpec().usageMessage().exitCodeListHeading("%nExit codes:%n");
    commandLine.getCommandSpec().usageMessage().exitCodeList(exitCodes());
    commandLine.getSubcommands().values().forEach(FrillBench::listExitCodes);
  }

  private static Map<String, String> exitCodes() {
    return Arrays.stream(ExitCode.values())
        .collect(
            Collectors.toMap(
                exit -> String.format("%4d", exit.code()),
                ExitCode::meaning,
                (one, other) -> one,
                LinkedHashMap::new));
  }

  @Override
  public void run() {
    throw new CommandLine.ParameterException(spec.commandLine(), "Which command?");
  }
}
