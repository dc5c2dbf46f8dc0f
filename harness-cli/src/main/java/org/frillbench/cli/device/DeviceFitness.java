package org.frillbench.cli.device;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Whether a device can measure, and what would disturb it: the one place where that is decided.
 *
 * @param checks the results of all checks, in the order in which they are shown
 */
public record DeviceFitness(List<CheckResult> checks) {

  /** Checks a device by the facts that it reports. */
  public static DeviceFitness of(DeviceFacts facts) {
    List<CheckResult> all = new ArrayList<>(SystemCheck.of(facts));
    all.addAll(ConditionCheck.of(facts));
    return new DeviceFitness(List.copyOf(all));
  }

  /** Checks the state that the adb server reports of a device. */
  public static CheckResult ofState(AttachedDevice device) {
    return AdbState.check(device.state());
  }

  /** The same with the results of further checks. */
  public DeviceFitness with(CheckResult... more) {
    return new DeviceFitness(Stream.concat(checks.stream(), Stream.of(more)).toList());
  }

  /** Whether no check found an obstacle. */
  public boolean fit() {
    return obstacles().isEmpty();
  }

  /** Why it cannot measure at all, each with what to do. */
  public List<String> obstacles() {
    return checks.stream()
        .filter(each -> each.level() == Level.OBSTACLE)
        .map(each -> each.subject() + " " + each.sentence())
        .toList();
  }

  /** What would make its figures worse or unsteady, in a few words each. */
  public List<String> disturbances() {
    return checks.stream()
        .filter(each -> each.level() == Level.CAUTION)
        .map(each -> each.subject() + " " + each.found())
        .toList();
  }
}
