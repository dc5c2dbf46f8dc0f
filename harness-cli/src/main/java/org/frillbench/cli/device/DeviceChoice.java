package org.frillbench.cli.device;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.frillbench.cli.failure.CommandFailure;
import org.frillbench.cli.failure.ExitCode;

/** Chooses among the attached devices: the selected one, or the only one. */
public final class DeviceChoice {

  private static final int MOST_LISTED = 10;

  private DeviceChoice() {}

  /**
   * The device to measure on.
   *
   * @param notice receives a sentence where a variable of the environment decided
   * @throws CommandFailure when there is none, more than one, or it does not take commands
   */
  public static AttachedDevice of(
      List<AttachedDevice> attached, DeviceSelector selector, Consumer<String> notice) {
    AttachedDevice device = inAnyState(attached, selector, notice);
    if (!device.online()) {
      throw refused(
          "device "
              + device.serial()
              + (selector.byVariable() ? ", which ANDROID_SERIAL names, " : " ")
              + AdbState.sentence(device.state()));
    }
    return device;
  }

  /**
   * Several devices by their serials, each once.
   *
   * @throws CommandFailure naming all that are not attached, or the first that takes no commands
   */
  public static List<AttachedDevice> named(List<AttachedDevice> attached, List<String> serials) {
    List<DeviceSelector> selectors = serials.stream().map(DeviceSelector::of).toList();
    List<DeviceSelector> missing =
        selectors.stream().filter(selector -> selector.among(attached).isEmpty()).toList();
    if (!missing.isEmpty()) {
      throw none(attached, missing);
    }
    return selectors.stream()
        .map(selector -> of(attached, selector, notice -> {}))
        .distinct()
        .toList();
  }

  /** The same, whether the device takes commands or not. */
  public static AttachedDevice inAnyState(
      List<AttachedDevice> attached, DeviceSelector selector, Consumer<String> notice) {
    List<AttachedDevice> selected = selector.among(attached);
    if (selected.isEmpty()) {
      throw none(attached, List.of(selector));
    }
    if (selected.size() > 1) {
      throw several(selected, selector);
    }
    if (selector.byVariable() && attached.size() > 1) {
      notice.accept(
          "Using "
              + selected.get(0).serial()
              + " of "
              + attached.size()
              + " devices, because "
              + DeviceSelector.VARIABLE
              + " names it.");
    }
    return selected.get(0);
  }

  private static CommandFailure none(List<AttachedDevice> attached, List<DeviceSelector> missing) {
    if (missing.contains(DeviceSelector.only())) {
      return refused(
          "no device is attached: connect one with USB debugging switched on; without one,"
              + " push-and-run measures with --virtual-device or --target host.");
    }
    return refused(
        "no device "
            + missing.stream()
                .map(DeviceSelector::words)
                .collect(Collectors.joining(" and no device "))
            + " is attached"
            + (attached.isEmpty() ? "." : "; there is " + list(attached) + "."));
  }

  private static CommandFailure several(List<AttachedDevice> selected, DeviceSelector selector) {
    boolean serialsDiffer =
        selected.stream().map(AttachedDevice::serial).distinct().count() == selected.size();
    boolean numbered = selected.stream().allMatch(device -> device.transportId().isPresent());
    String advice =
        serialsDiffer
            ? "choose one with --serial"
            : numbered
                ? "some share their serial: choose one with --transport-id"
                : "some share their serial, and only a newer adb server tells them apart";
    return refused(
        selected.size()
            + " devices are attached"
            + (selector.name().isPresent() ? " that are called " + selector.words() : "")
            + " ("
            + list(selected)
            + "): "
            + advice
            + ".");
  }

  /** Serials and states of the first; with transport ids where a serial is not enough. */
  private static String list(List<AttachedDevice> devices) {
    String first =
        devices.stream()
            .limit(MOST_LISTED)
            .map(device -> listed(device, devices))
            .sorted()
            .collect(Collectors.joining(", "));
    int more = devices.size() - MOST_LISTED;
    return first + (more > 0 ? " and " + more + " more" : "");
  }

  private static String listed(AttachedDevice device, List<AttachedDevice> devices) {
    return (isAlone(device, devices) ? device.serial() : device.distinctly())
        + " "
        + device.state();
  }

  /** Whether no other device has its serial. */
  public static boolean isAlone(AttachedDevice device, List<AttachedDevice> attached) {
    return attached.stream().filter(each -> each.serial().equals(device.serial())).count() <= 1;
  }

  private static CommandFailure refused(String sentence) {
    return new CommandFailure(ExitCode.NO_TARGET, sentence);
  }
}
