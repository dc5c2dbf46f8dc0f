package org.frillbench.cli.command.options;

import java.time.Duration;
import org.frillbench.cli.command.Notices;
import org.frillbench.cli.execution.OpenTarget;
import org.frillbench.cli.run.Defaults;
import org.frillbench.cli.run.Interruption;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Where is measured, and how patiently. */
public final class TargetOptions {

  /** Where inference runs. */
  enum Where {
    DEVICE,
    HOST
  }

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

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  /** Refuses what contradicts itself, before anything is opened. */
  public void check() {
    require(reconnectSeconds >= 0, "--reconnect must not be negative: " + reconnectSeconds);
    require(coolDownSeconds >= 0, "--cool-down must not be negative: " + coolDownSeconds);
    require(
        where == Where.DEVICE || !device.given(),
        "--target host takes neither --serial, --transport-id nor --virtual-device.");
    device.selector();
  }

  /** Whether it is this machine without ADB. */
  public boolean onHost() {
    return where == Where.HOST;
  }

  /**
   * The target, ready to measure.
   *
   * @param asApp whether some trial is launched as an app
   */
  public OpenTarget open(boolean asApp, Interruption interruption) {
    return where == Where.HOST
        ? OpenTarget.host()
        : OpenTarget.device(
            device.selector(),
            device.virtual,
            asApp,
            new OpenTarget.Patience(
                Duration.ofSeconds(reconnectSeconds), Duration.ofSeconds(coolDownSeconds)),
            interruption::requested,
            interruption::patience,
            Notices.on(System.err));
  }

  private void require(boolean condition, String sentence) {
    if (!condition) {
      throw new ParameterException(spec.commandLine(), sentence);
    }
  }
}
