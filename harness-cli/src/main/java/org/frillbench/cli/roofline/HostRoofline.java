package org.frillbench.cli.roofline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.frillbench.agent.timing.TimingRule;
import org.frillbench.agent.timing.WarmupRule;
import org.frillbench.agent.wire.Engine;
import org.frillbench.cli.candidate.CandidateFile;
import org.frillbench.cli.execution.HostTarget;
import org.frillbench.cli.failure.CommandFailure;
import org.frillbench.cli.failure.ExitCode;
import org.frillbench.cli.input.RequestedInputs;
import org.frillbench.cli.progress.Display;
import org.frillbench.cli.run.Defaults;
import org.frillbench.cli.run.HostFiles;
import org.frillbench.cli.run.Interruption;
import org.frillbench.cli.run.PlannedRun;
import org.frillbench.cli.run.RunRecorder;
import org.frillbench.cli.run.RunSession;
import org.frillbench.cli.user.TemporaryFiles;
import org.frillbench.results.analysis.BlockingWarnings;
import org.frillbench.results.record.Acceptance;
import org.frillbench.results.record.Launch;
import org.frillbench.results.record.Plan;
import org.frillbench.results.record.Protocol;
import org.frillbench.results.record.Settings;
import org.frillbench.results.record.TableRow;
import org.frillbench.results.record.TimeLimits;
import org.frillbench.results.roofline.Roofline;

/** A short run of one candidate and this host's limits, of which only the roofline is kept. */
public final class HostRoofline {

  private static final int ROUNDS = 3;
  private static final TimingRule SHORT = new TimingRule(20, 500_000_000L, 10_000_000_000L);
  private static final Settings SETTINGS =
      new Settings(Engine.TFLITE, null, Defaults.KERNELS, Defaults.THREADS, null, Launch.PROCESS);

  private HostRoofline() {}

  /**
   * The roofline of {@code candidate}, measured now.
   *
   * @param display shows how the trials get on
   */
  public static Roofline of(CandidateFile candidate, Display display) {
    Path folder = null;
    try (Interruption interruption = Interruption.guard();
        LimitModels limits = LimitModels.of(List.of(candidate));
        HostTarget target = new HostTarget()) {
      folder = TemporaryFiles.folder("roofline");
      RunSession session =
          new RunSession(plan(candidate, limits.files()), target, interruption, display.lines());
      session.announce();
      RunRecorder.Recorded outcome = session.measure(folder.resolve("run.json"), false, display);
      return outcome.run().rows().stream()
          .map(TableRow::roofline)
          .filter(Objects::nonNull)
          .findFirst()
          .orElseThrow(() -> unmeasured(candidate, outcome.exit()));
    } catch (IOException e) {
      throw CommandFailure.noTemporaryFiles(e);
    } finally {
      remove(folder);
    }
  }

  private static PlannedRun plan(CandidateFile candidate, List<CandidateFile> limits) {
    HostFiles files = new HostFiles(List.of(candidate), limits, RequestedInputs.none(), List.of());
    Protocol protocol =
        new Protocol(
            ROUNDS,
            List.of(SETTINGS),
            null,
            null,
            WarmupRule.CONVERGENCE,
            SHORT,
            Defaults.SEED,
            new TimeLimits(Defaults.TRIAL_LIMIT.toMillis(), null, null));
    Acceptance all = Acceptance.of(BlockingWarnings.ofRuns(), /* anyType= */ true);
    return new PlannedRun(new Plan(files.subjects(Optional.empty()), protocol, all), files);
  }

  private static CommandFailure unmeasured(CandidateFile candidate, ExitCode exit) {
    return new CommandFailure(
        exit == ExitCode.DONE ? ExitCode.NOT_ALL_MEASURED : exit,
        candidate.file() + " has no roofline: it and both limits have to be measured.");
  }

  private static void remove(Path folder) {
    if (folder != null) {
      folder.resolve("run.json").toFile().delete();
      folder.toFile().delete();
    }
  }
}
