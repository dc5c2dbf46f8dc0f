package org.frillbench.cli.command.device;

import java.util.List;
import java.util.function.Consumer;
import org.frillbench.cli.device.AdbLink;
import org.frillbench.cli.device.AttachedDevice;
import org.frillbench.cli.device.CheckResult;
import org.frillbench.cli.device.DeviceChoice;
import org.frillbench.cli.device.DeviceFitness;
import org.frillbench.cli.device.DeviceProvider;
import org.frillbench.cli.device.DeviceSelector;
import org.frillbench.cli.device.Grade;
import org.frillbench.cli.device.LinkLostException;
import org.frillbench.cli.failure.CommandFailure;
import org.frillbench.cli.fleet.InParallel;
import org.frillbench.cli.session.DeviceDiagnosis;
import org.frillbench.cli.session.HostContext;

/**
 * What would disturb a measurement on a device.
 *
 * @param name distinguishes it from the others that are attached
 * @param fitness what was found, its state first
 */
record Examination(String name, DeviceFitness fitness) {

  /**
   * Examines a device in any state.
   *
   * @param attached all devices beside which it is named
   * @param lasting whether the device is there after this process, so that a run on it may have
   *     left something behind
   * @param notice receives what the user has to know, a sentence each
   * @throws LinkLostException if it is lost meanwhile
   */
  static Examination of(
      DeviceProvider provider,
      AttachedDevice device,
      List<AttachedDevice> attached,
      boolean lasting,
      Consumer<String> notice)
      throws LinkLostException {
    DeviceFitness fitness = new DeviceFitness(List.of(DeviceFitness.ofState(device)));
    if (device.online()) {
      AdbLink link = new AdbLink(provider, device, () -> false);
      HostContext host = HostContext.here(link, lasting, notice);
      fitness =
          fitness.with(DeviceDiagnosis.thorough(link, host).checks().toArray(CheckResult[]::new));
    }
    return new Examination(name(device, attached), fitness);
  }

  /**
   * Examines every device of {@code provider}, in any state, some at a time.
   *
   * @param notice receives what the user has to know, a sentence each
   * @throws CommandFailure if none is attached
   */
  static List<Examination> ofAll(DeviceProvider provider, Consumer<String> notice) {
    List<AttachedDevice> attached = provider.devices();
    if (attached.isEmpty()) {
      DeviceChoice.inAnyState(attached, DeviceSelector.only(), notice);
    }
    if (attached.size() > InParallel.MOST_TOGETHER) {
      notice.accept(
          attached.size() + " devices are examined, " + InParallel.MOST_TOGETHER + " at a time.");
    }
    return InParallel.of(attached, device -> examined(provider, device, attached, notice)).stream()
        .map(outcome -> outcome.result().orElseGet(() -> failed(outcome, attached)))
        .toList();
  }

  private static Examination examined(
      DeviceProvider provider,
      AttachedDevice device,
      List<AttachedDevice> attached,
      Consumer<String> notice) {
    try {
      return of(provider, device, attached, /* lasting= */ true, notice);
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
        new DeviceFitness(
            List.of(
                DeviceFitness.ofState(device), CheckResult.obstacle("connection", "lost", why))));
  }

  /** How fit it is. */
  Grade grade() {
    return fitness.worst().grade();
  }

  private static String name(AttachedDevice device, List<AttachedDevice> attached) {
    return DeviceChoice.isAlone(device, attached) ? device.serial() : device.distinctly();
  }
}
