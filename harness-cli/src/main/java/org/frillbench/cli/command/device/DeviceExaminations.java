package org.frillbench.cli.command.device;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.frillbench.cli.device.AdbLink;
import org.frillbench.cli.device.AttachedDevice;
import org.frillbench.cli.device.CheckResult;
import org.frillbench.cli.device.DeviceChoice;
import org.frillbench.cli.device.DeviceFitness;
import org.frillbench.cli.device.DeviceProvider;
import org.frillbench.cli.device.DeviceSelector;
import org.frillbench.cli.device.LinkLostException;
import org.frillbench.cli.failure.CommandFailure;
import org.frillbench.cli.fleet.InParallel;
import org.frillbench.cli.session.DeviceDiagnosis;
import org.frillbench.cli.session.HostContext;
import org.frillbench.results.document.ControlCharacters;

/** What would disturb a measurement on each attached device, some devices at a time. */
final class DeviceExaminations {

  private final List<Examination> all;

  private DeviceExaminations(List<Examination> all) {
    this.all = all;
  }

  /**
   * One device.
   *
   * @param name distinguishes it from the others
   * @param checks what was found, its state first
   * @param fit whether it can be measured on
   */
  private record Examination(String name, List<CheckResult> checks, boolean fit) {}

  /**
   * Examines every device of {@code provider}, in any state.
   *
   * @param notice receives what the user has to know, a sentence each
   * @throws CommandFailure if none is attached
   */
  static DeviceExaminations of(DeviceProvider provider, Consumer<String> notice) {
    List<AttachedDevice> attached = provider.devices();
    if (attached.isEmpty()) {
      DeviceChoice.inAnyState(attached, DeviceSelector.only(), notice);
    }
    if (attached.size() > InParallel.MOST_TOGETHER) {
      notice.accept(
          attached.size() + " devices are examined, " + InParallel.MOST_TOGETHER + " at a time.");
    }
    return new DeviceExaminations(
        InParallel.of(attached, device -> examined(provider, device, attached, notice)).stream()
            .map(outcome -> outcome.result().orElseGet(() -> failed(outcome, attached)))
            .toList());
  }

  private static Examination examined(
      DeviceProvider provider,
      AttachedDevice device,
      List<AttachedDevice> attached,
      Consumer<String> notice) {
    List<CheckResult> checks = new ArrayList<>(List.of(DeviceFitness.ofState(device)));
    if (!device.online()) {
      return new Examination(name(device, attached), checks, false);
    }
    try {
      AdbLink link = new AdbLink(provider, device, () -> false);
      HostContext host = HostContext.here(link, /* lasting= */ true, notice);
      DeviceFitness fitness = DeviceDiagnosis.thorough(link, host);
      checks.addAll(fitness.checks());
      return new Examination(name(device, attached), checks, fitness.fit());
    } catch (LinkLostException e) {
      return lost(device, attached, e.getMessage());
    }
  }

  /** A device that is refused costs only its own examination; a bug ends the command. */
  private static Examination failed(
      InParallel.Outcome<AttachedDevice, Examination> outcome, List<AttachedDevice> attached) {
    Throwable failure = outcome.failure().orElseThrow();
    if (failure instanceof CommandFailure) {
      return lost(outcome.of(), attached, failure.getMessage());
    }
    throw new IllegalStateException("examining a device failed", failure);
  }

  private static Examination lost(
      AttachedDevice device, List<AttachedDevice> attached, String why) {
    return new Examination(
        name(device, attached),
        List.of(DeviceFitness.ofState(device), CheckResult.obstacle("connection", "lost", why)),
        false);
  }

  private static String name(AttachedDevice device, List<AttachedDevice> attached) {
    return DeviceChoice.isAlone(device, attached) ? device.serial() : device.distinctly();
  }

  /**
   * Prints a block for each device, and how many are fit.
   *
   * @return whether all are
   */
  boolean print(PrintWriter out, boolean colour) {
    for (Examination each : all) {
      out.println(ControlCharacters.of(each.name()) + ":");
      CheckResultLines lines = new CheckResultLines(out, colour);
      each.checks().forEach(lines::print);
      lines.sum();
      out.println();
    }
    List<String> unfit = all.stream().filter(each -> !each.fit()).map(Examination::name).toList();
    out.println(
        ControlCharacters.of(
            unfit.isEmpty()
                ? (all.size() == 1 ? "The device is" : "All " + all.size() + " devices are")
                    + " fit to measure."
                : unfit.size()
                    + " of "
                    + all.size()
                    + (all.size() == 1 ? " device" : " devices")
                    + " not fit to measure: "
                    + String.join(", ", unfit)
                    + "."));
    out.flush();
    return unfit.isEmpty();
  }
}
