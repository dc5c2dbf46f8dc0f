package org.frillbench.cli.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.frillbench.cli.candidate.CandidateFile;
import org.frillbench.cli.candidate.CandidateReader;
import org.frillbench.cli.candidate.ModelCache;
import org.frillbench.cli.failure.ExitCode;
import org.frillbench.cli.input.InputFile;
import org.frillbench.cli.run.Defaults;
import org.frillbench.cli.run.Interruption;
import org.frillbench.cli.run.PlannedRun;
import org.frillbench.cli.run.RunSession;
import org.frillbench.cli.target.OpenTarget;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Measures candidates on a device or on this host. */
@Command(
    name = "push-and-run",
    description = {
      "Pushes flatbuffers to a device, times warmed-up inference there, and writes a latency table.",
      "Without models it measures FRILL and the TRILL stand-in, made on the fly."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    abbreviateSynopsis = true,
    sortOptions = false,
    usageHelpAutoWidth = true)
final class PushAndRun implements Callable<Integer> {

  /** Where inference runs. */
  enum Where {
    DEVICE,
    HOST
  }

  @Parameters(
      paramLabel = "MODEL.tflite",
      arity = "0..*",
      description = "The candidates, named after their files.")
  private List<Path> models = new ArrayList<>();

  @Option(
      names = "--target",
      paramLabel = "TARGET",
      description = "device, or host for this machine without ADB (default: device).")
  private Where where = Where.DEVICE;

  @Mixin private DeviceOptions device;

  @Option(
      names = "--reconnect",
      paramLabel = "SECONDS",
      description =
          "How long to wait for a device that is lost during the run (default: ${DEFAULT-VALUE}).")
  private int reconnectSeconds = (int) Defaults.RECONNECT.toSeconds();

  @Option(
      names = "--cool-down",
      paramLabel = "SECONDS",
      description =
          "How long a trial waits at most for a hot device to cool, 0 for not at all (default:"
              + " ${DEFAULT-VALUE}).")
  private int coolDownSeconds = (int) Defaults.COOL_DOWN.toSeconds();

  @Mixin private InputOptions hearing;
  @Mixin private PlanOptions planning;
  @Mixin private ProfileOptions profiling;

  @Option(
      names = "--output",
      paramLabel = "FILE",
      description = "The run file (default: a dated file under results/runs/).")
  private Path output;

  @Option(names = "--overwrite", description = "Replace files that exist.")
  private boolean overwrite;

  @Option(names = "--dry-run", description = "Say what would be measured, and stop there.")
  private boolean dryRun;

  @Mixin private FormatOption format;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    planning.check();
    hearing.check();
    profiling.check(where == Where.HOST, overwrite);
    if (reconnectSeconds < 0) {
      throw new ParameterException(
          spec.commandLine(), "--reconnect must not be negative: " + reconnectSeconds);
    }
    if (coolDownSeconds < 0) {
      throw new ParameterException(
          spec.commandLine(), "--cool-down must not be negative: " + coolDownSeconds);
    }
    if (where == Where.HOST && (device.serial != null || device.virtual)) {
      throw new ParameterException(
          spec.commandLine(), "--target host takes neither --serial nor --virtual-device.");
    }
    if (device.serial != null && device.virtual) {
      throw new ParameterException(
          spec.commandLine(), "--serial and --virtual-device contradict each other.");
    }
    List<CandidateFile> candidates =
        models.isEmpty() ? ModelCache.ofUser().frillAndTrill() : CandidateReader.read(models);
    try (Interruption interruption = Interruption.guard();
        InputFile input = hearing.open(candidates).orElse(null);
        OpenTarget open = open(interruption)) {
      PlannedRun plan = planning.plan(candidates, Optional.ofNullable(input), open.target());
      return measure(plan, new RunSession(plan, open.target(), interruption, System.err)).code();
    }
  }

  private OpenTarget open(Interruption interruption) {
    return where == Where.HOST
        ? OpenTarget.host()
        : OpenTarget.device(
            device.serial,
            device.virtual,
            planning.asApp(),
            new OpenTarget.Patience(
                Duration.ofSeconds(reconnectSeconds), Duration.ofSeconds(coolDownSeconds)),
            interruption::requested,
            Notices.on(System.err));
  }

  private ExitCode measure(PlannedRun plan, RunSession session) {
    session.announce();
    if (dryRun) {
      return ExitCode.DONE;
    }
    Path file = output == null ? Path.of("results", "runs", session.fileName()) : output;
    RunSession.Outcome outcome = session.measure(file, overwrite, Terminal.onStandardError());
    PrintWriter out = spec.commandLine().getOut();
    out.print(format.render(outcome.run()));
    out.flush();
    System.err.println("Run file: " + file);
    if (outcome.exit() != ExitCode.INTERRUPTED) {
      profiling.run(plan, out);
    }
    return outcome.exit();
  }
}
