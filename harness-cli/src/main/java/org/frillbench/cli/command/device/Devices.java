package org.frillbench.cli.command.device;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.frillbench.cli.command.Notices;
import org.frillbench.cli.command.Version;
import org.frillbench.cli.command.options.DeviceOptions;
import org.frillbench.cli.device.AdbLink;
import org.frillbench.cli.device.AttachedDevice;
import org.frillbench.cli.device.DeviceChoice;
import org.frillbench.cli.device.DeviceFacts;
import org.frillbench.cli.device.DeviceFitness;
import org.frillbench.cli.device.DeviceLink;
import org.frillbench.cli.device.DeviceProvider;
import org.frillbench.cli.device.DeviceSelector;
import org.frillbench.cli.device.LinkLostException;
import org.frillbench.cli.failure.ExitCode;
import org.frillbench.cli.session.DeviceDiagnosis;
import org.frillbench.results.document.ControlCharacters;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lists what is attached. */
@Command(
    name = "devices",
    description = "Lists the attached devices and whether they are fit to measure on.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    abbreviateSynopsis = true,
    usageHelpAutoWidth = true,
    exitCodeList = "3:",
    footer = {
      "What is attached, and whether it is fit to measure on:",
      "  frill-bench devices",
      "The same of the virtual device:",
      "  frill-bench devices --virtual-device"
    })
public final class Devices implements Callable<Integer> {

  @Mixin private DeviceOptions options;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    boolean anyFit = false;
    try (DeviceProvider provider = options.provider()) {
      List<AttachedDevice> all = provider.devices();
      DeviceSelector selector = options.selector();
      // As adb does: ANDROID_SERIAL names a device to use, and hides none from the list.
      List<AttachedDevice> devices = selector.byVariable() ? all : selector.among(all);
      if (devices.isEmpty()) {
        DeviceChoice.of(all, selector, Notices.on(System.err));
      }
      for (AttachedDevice device : devices) {
        String name = DeviceChoice.isAlone(device, all) ? device.serial() : device.distinctly();
        anyFit |= print(provider, device, name, out);
      }
    }
    out.flush();
    return (anyFit ? ExitCode.DONE : ExitCode.NO_TARGET).code();
  }

  private static boolean print(
      DeviceProvider provider, AttachedDevice device, String name, PrintWriter out) {
    String state = device.state();
    if (!device.online()) {
      line(out, name, state, "", "not fit: " + DeviceFitness.ofState(device).advice());
      return false;
    }
    try {
      DeviceLink link = new AdbLink(provider, device, () -> false);
      DeviceFacts facts = link.describe();
      DeviceFitness fitness = DeviceDiagnosis.brief(link, facts);
      line(out, name, state, describe(facts), words(fitness));
      return fitness.fit();
    } catch (LinkLostException e) {
      line(out, name, state, "", "not fit: " + e.getMessage());
      return false;
    }
  }

  private static String describe(DeviceFacts facts) {
    return facts.properties().isEmpty()
        ? "does not say what it is"
        : facts.property("ro.product.manufacturer")
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
      PrintWriter out, String name, String state, String what, String fitness) {
    out.printf(
        "%-24s %-13s %-46s %s%n",
        ControlCharacters.of(name),
        ControlCharacters.of(state),
        ControlCharacters.of(what),
        ControlCharacters.of(fitness));
  }
}
