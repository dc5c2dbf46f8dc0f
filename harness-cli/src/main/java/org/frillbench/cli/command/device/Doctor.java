package org.frillbench.cli.command.device;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.frillbench.cli.command.Notices;
import org.frillbench.cli.command.Terminal;
import org.frillbench.cli.command.Version;
import org.frillbench.cli.command.options.AllDevicesOption;
import org.frillbench.cli.command.options.DeviceOptions;
import org.frillbench.cli.device.AdbLink;
import org.frillbench.cli.device.AttachedDevice;
import org.frillbench.cli.device.DeviceChoice;
import org.frillbench.cli.device.DeviceFitness;
import org.frillbench.cli.device.DeviceProvider;
import org.frillbench.cli.device.LinkLostException;
import org.frillbench.cli.failure.CommandFailure;
import org.frillbench.cli.failure.ExitCode;
import org.frillbench.cli.session.DeviceDiagnosis;
import org.frillbench.cli.session.HostContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Says what would disturb a measurement on a device. */
@Command(
    name = "doctor",
    description = {
      "Says line by line what would disturb a measurement on a device, and what to do about it.",
      "It changes nothing on the device. Its exit code is 3 where an obstacle prevents measuring, on"
          + " any of the devices that were examined."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    abbreviateSynopsis = true,
    usageHelpAutoWidth = true,
    exitCodeList = "3:",
    footer = {
      "Before a measurement:",
      "  frill-bench doctor",
      "One of several devices:",
      "  frill-bench doctor --serial FA6AB0301234"
    })
public final class Doctor implements Callable<Integer> {

  @Mixin private DeviceOptions options;
  @Mixin private AllDevicesOption all;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    options.check(all);
    PrintWriter out = spec.commandLine().getOut();
    try (DeviceProvider provider = options.provider()) {
      if (all.given()) {
        boolean fit =
            DeviceExaminations.of(provider, Notices.on(System.err))
                .print(out, Terminal.colourOnStandardOutput());
        return (fit ? ExitCode.DONE : ExitCode.NO_TARGET).code();
      }
      AttachedDevice device =
          DeviceChoice.inAnyState(provider.devices(), options.selector(), Notices.on(System.err));
      CheckResultLines lines = new CheckResultLines(out, Terminal.colourOnStandardOutput());
      lines.print(DeviceFitness.ofState(device));
      boolean fit = device.online() && examined(new AdbLink(provider, device, () -> false), lines);
      lines.sum();
      return (fit ? ExitCode.DONE : ExitCode.NO_TARGET).code();
    } catch (LinkLostException e) {
      throw new CommandFailure(ExitCode.NO_TARGET, e.getMessage(), e);
    }
  }

  private boolean examined(AdbLink link, CheckResultLines lines) throws LinkLostException {
    HostContext host = HostContext.here(link, !options.virtual, Notices.on(System.err));
    DeviceFitness fitness = DeviceDiagnosis.thorough(link, host);
    fitness.checks().forEach(lines::print);
    return fitness.fit();
  }
}
