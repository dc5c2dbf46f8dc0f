package org.frillbench.cli.command;

import com.android.ddmlib.IDevice;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.frillbench.cli.device.AdbLink;
import org.frillbench.cli.device.Bench;
import org.frillbench.cli.device.DeviceChoice;
import org.frillbench.cli.device.DeviceFacts;
import org.frillbench.cli.device.DeviceFitness;
import org.frillbench.cli.device.DeviceLink;
import org.frillbench.cli.device.LinkLostException;
import org.frillbench.cli.failure.ExitCode;
import org.frillbench.cli.session.Checkup;
import org.frillbench.results.table.Visible;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lists what is attached. */
@Command(
    name = "devices",
    description = "Lists the attached devices and says whether they are fit to measure on.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    abbreviateSynopsis = true,
    usageHelpAutoWidth = true)
final class Devices implements Callable<Integer> {

  @Mixin private DeviceOptions options;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    boolean anyFit = false;
    try (Bench bench = options.virtual ? Bench.virtual() : Bench.ofUser()) {
      List<IDevice> devices =
          bench.devices().stream()
              .filter(
                  device ->
                      options.serial == null || device.getSerialNumber().equals(options.serial))
              .toList();
      if (devices.isEmpty()) {
        DeviceChoice.of(devices, options.serial);
      }
      for (IDevice device : devices) {
        anyFit |= print(bench, device, out);
      }
    }
    out.flush();
    return (anyFit ? ExitCode.DONE : ExitCode.NO_TARGET).code();
  }

  private static boolean print(Bench bench, IDevice device, PrintWriter out) {
    String state = DeviceChoice.stateOf(device);
    if (device.getState() != IDevice.DeviceState.ONLINE) {
      line(out, device, state, "", "not fit: " + DeviceFitness.ofState(device.getState()).advice());
      return false;
    }
    try {
      DeviceLink link = new AdbLink(bench, device, () -> false);
      DeviceFacts facts = link.describe();
      DeviceFitness fitness = Checkup.brief(link, facts);
      line(out, device, state, describe(facts), words(fitness));
      return fitness.fit();
    } catch (LinkLostException e) {
      line(out, device, state, "", "not fit: " + e.getMessage());
      return false;
    }
  }

  private static String describe(DeviceFacts facts) {
    return facts.property("ro.product.manufacturer")
        + " "
        + facts.property("ro.product.model")
        + ", Android "
        + facts.property("ro.build.version.release")
        + " (API "
        + facts.api()
        + "), "
        + facts.abi();
  }

  private static String words(DeviceFitness fitness) {
    if (!fitness.fit()) {
      return "not fit: " + String.join("; ", fitness.obstacles());
    }
    return fitness.disturbances().isEmpty()
        ? "fit"
        : "fit, but " + String.join(", ", fitness.disturbances());
  }

  private static void line(
      PrintWriter out, IDevice device, String state, String what, String fitness) {
    out.printf(
        "%-24s %-13s %-46s %s%n",
        Visible.of(device.getSerialNumber()),
        Visible.of(state),
        Visible.of(what),
        Visible.of(fitness));
  }
}
