package org.frillbench.cli.command.options;

import java.time.Duration;
import org.frillbench.cli.command.Notices;
import org.frillbench.cli.execution.OpenTarget;
import org.frillbench.cli.parity.ParityTargets;
import org.frillbench.cli.progress.Console;
import org.frillbench.cli.run.Interruption;
import org.frillbench.cli.tensorflow.StepProgress;
import org.frillbench.cli.tensorflow.TensorFlowRuntime;
import org.frillbench.cli.tensorflow.TensorFlowSupply;
import picocli.CommandLine.Mixin;

/** What the sides of a comparison of outputs run on. */
public final class ParityTargetOptions {

  /** Nothing is timed, so that a hot device need not cool. */
  private static final OpenTarget.WaitLimits TIME_LIMIT =
      new OpenTarget.WaitLimits(Duration.ofSeconds(60), Duration.ZERO);

  @Mixin private DeviceOptions device;

  @Mixin private OfflineOption offline;

  /** Refuses what contradicts itself, before anything is opened. */
  public void check() {
    device.selector();
  }

  /** The targets; each is opened when a side first needs it. */
  public ParityTargets open(Interruption interruption) {
    return new ParityTargets(
        asApp ->
            OpenTarget.device(
                device.selector(),
                device.provider(),
                asApp,
                TIME_LIMIT,
                interruption::requested,
                interruption::timeLeft,
                Notices.on(System.err)),
        () -> tensorFlow(interruption));
  }

  private TensorFlowRuntime tensorFlow(Interruption interruption) {
    StepProgress progress = StepProgress.on(Console.shown(), 1);
    try {
      return new TensorFlowSupply(offline.given(), progress, interruption::requested).get();
    } finally {
      progress.end();
    }
  }
}
