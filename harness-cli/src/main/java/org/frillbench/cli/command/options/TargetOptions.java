package org.frillbench.cli.command.options;

import static org.frillbench.cli.command.options.OptionCheck.require;

import java.time.Duration;
import java.util.function.Consumer;
import org.frillbench.cli.command.Notices;
import org.frillbench.cli.command.options.OptionHeading.Under;
import org.frillbench.cli.device.DeviceProvider;
import org.frillbench.cli.device.DeviceSelector;
import org.frillbench.cli.execution.OpenTarget;
import org.frillbench.cli.fleet.Fleet;
import org.frillbench.cli.fleet.Member;
import org.frillbench.cli.run.Interruption;
import org.frillbench.results.record.TimeLimits;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Where is measured, and how patiently. */
@Under(OptionHeading.DEVICE)
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
      paramLabel = "DURATION",
      defaultValue = "60s",
      converter = DurationConverter.class,
      description =
          "How long to wait for a device that is lost during the run (default: ${DEFAULT-VALUE}).")
  private Duration reconnect;

  @Option(
      names = "--cool-down",
      paramLabel = "DURATION",
      defaultValue = "5m",
      converter = DurationConverter.class,
      description =
          "How long a trial waits at most for a hot device to cool; 0s measures at once (default:"
              + " ${DEFAULT-VALUE}).")
  private Duration coolDown;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  /** Refuses what contradicts itself, before anything is opened. */
  public void check() {
    require(
        spec,
        where == Where.DEVICE || !(device.given() || device.withServer()),
        "--target host takes neither --serial, --transport-id, --adb nor --virtual-device");
    device.selector();
  }

  /** The same where several devices may be meant, {@code all} of them or several serials. */
  public void check(AllDevicesOption all) {
    if (!several(all)) {
      check();
      return;
    }
    require(
        spec,
        where == Where.DEVICE && !device.virtual,
        "several devices are attached to adb: neither --target host nor --virtual-device goes with"
            + " --all-devices or several serials");
    require(
        spec,
        !device.byTransportId() && !(all.given() && device.given()),
        "--all-devices, --serial and --transport-id all name devices: give one");
  }

  /** Whether {@code all} devices are meant, or several serials. */
  public boolean several(AllDevicesOption all) {
    return all.given() || device.serials().size() > 1;
  }

  /** The devices that are meant where there are {@link #several}. */
  public Fleet fleet(AllDevicesOption all, DeviceProvider provider, Interruption interruption) {
    return all.given()
        ? Fleet.all(provider, interruption::requested)
        : Fleet.named(provider, device.serials(), interruption::requested);
  }

  /** The attached device that is meant, for what needs one. */
  public DeviceSelector attached() {
    require(
        spec,
        where == Where.DEVICE && !device.virtual,
        "a device attached to adb is needed: neither --target host nor --virtual-device");
    return device.selector();
  }

  /** The attached devices, or the virtual one. */
  public DeviceProvider provider() {
    return device.provider();
  }

  /** Whether it is this machine without ADB. */
  public boolean onHost() {
    return where == Where.HOST;
  }

  /** How long a run waits there, whose trials may take {@code trial}. */
  public TimeLimits limits(Duration trial) {
    return onHost()
        ? new TimeLimits(trial.toMillis(), null, null)
        : new TimeLimits(trial.toMillis(), reconnect.toMillis(), coolDown.toMillis());
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
            device.provider(),
            asApp,
            new OpenTarget.WaitLimits(reconnect, coolDown),
            interruption::requested,
            interruption::timeLeft,
            Notices.on(System.err));
  }

  /**
   * One of several devices, ready to measure.
   *
   * @param asApp whether some trial is launched as an app
   * @param notice receives what the user has to know, a sentence each
   */
  public OpenTarget open(
      DeviceProvider provider,
      Member member,
      boolean asApp,
      Interruption interruption,
      Consumer<String> notice) {
    return OpenTarget.attached(
        provider,
        member.device(),
        asApp,
        new OpenTarget.WaitLimits(reconnect, coolDown),
        interruption::requested,
        interruption::timeLeft,
        notice);
  }
}
