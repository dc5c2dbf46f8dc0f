package org.frillbench.cli.command.device;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Collections;
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
import org.frillbench.cli.device.Level;
import org.frillbench.cli.device.LinkLostException;
import org.frillbench.cli.session.DeviceDiagnosis;
import org.frillbench.results.document.ControlCharacters;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lists what is attached. */
@Command(
    name = "devices",
    description =
        "Lists the attached devices and whether they are fit to measure on; the exit code is that"
            + " of the fittest, as doctor has it.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    abbreviateSynopsis = true,
    usageHelpAutoWidth = true,
    exitCodeList = {"3:", "6:"},
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
    List<Level> levels = new ArrayList<>();
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
        levels.add(print(provider, device, name, out));
      }
    }
    out.flush();
    return Collections.min(levels).exit().code();
  }

  private static Level print(
      DeviceProvider provider, AttachedDevice device, String name, PrintWriter out) {
    String state = device.state();
    if (!device.online()) {
      line(out, name, state, "", "not fit: " + DeviceFitness.ofState(device).advice());
      return Level.OBSTACLE;
    }
    try {
      DeviceLink link = new AdbLink(provider, device, () -> false);
      DeviceFacts facts = link.describe();
      DeviceFitness fitness = DeviceDiagnosis.brief(link, facts);
      line(out, name, state, describe(facts), fitness.summary());
      return fitness.worst();
    } catch (LinkLostException e) {
      line(out, name, state, "", "not fit: " + e.getMessage());
      return Level.OBSTACLE;
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
