package org.frillbench.cli.command.device;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import org.frillbench.cli.command.Notices;
import org.frillbench.cli.command.Version;
import org.frillbench.cli.command.options.DeviceOptions;
import org.frillbench.cli.command.options.DocumentOptions;
import org.frillbench.cli.device.AdbLink;
import org.frillbench.cli.device.AttachedDevice;
import org.frillbench.cli.device.CheckResult;
import org.frillbench.cli.device.DeviceChoice;
import org.frillbench.cli.device.DeviceFacts;
import org.frillbench.cli.device.DeviceFitness;
import org.frillbench.cli.device.DeviceLink;
import org.frillbench.cli.device.DeviceProvider;
import org.frillbench.cli.device.DeviceSelector;
import org.frillbench.cli.device.LinkLostException;
import org.frillbench.cli.session.DeviceDiagnosis;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

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
      "The same for a program:",
      "  frill-bench devices --json"
    })
public final class Devices implements Callable<Integer> {

  @Mixin private DeviceOptions options;
  @Mixin private DocumentOptions printing;

  @Override
  public Integer call() {
    List<DeviceOverview.Entry> entries = new ArrayList<>();
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
        entries.add(examined(provider, device, name));
      }
    }
    printing.print(DeviceOverview.of(entries));
    return entries.stream()
        .map(entry -> entry.fitness().worst())
        .min(Comparator.naturalOrder())
        .orElseThrow()
        .exit()
        .code();
  }

  private static DeviceOverview.Entry examined(
      DeviceProvider provider, AttachedDevice device, String name) {
    CheckResult state = DeviceFitness.ofState(device);
    if (!device.online()) {
      return new DeviceOverview.Entry(name, device, null, new DeviceFitness(List.of(state)));
    }
    try {
      DeviceLink link = new AdbLink(provider, device, () -> false);
      DeviceFacts facts = link.describe();
      return new DeviceOverview.Entry(name, device, facts, DeviceDiagnosis.brief(link, facts));
    } catch (LinkLostException e) {
      CheckResult lost = CheckResult.obstacle("connection", "lost", e.getMessage());
      return new DeviceOverview.Entry(name, device, null, new DeviceFitness(List.of(lost)));
    }
  }
}
