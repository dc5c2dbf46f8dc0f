package org.frillbench.cli.device;

import java.util.ArrayList;
import java.util.Comparator;
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

  /** The severest level that a check found. */
  public Level worst() {
    return checks.stream().map(CheckResult::level).max(Comparator.naturalOrder()).orElse(Level.OK);
  }

  /** Whether no check found an obstacle: then a run begins. */
  public boolean measurable() {
    return worst() != Level.OBSTACLE;
  }

  /** Why it cannot measure at all, each with what to do. */
  public List<String> obstacles() {
    return at(Level.OBSTACLE).map(each -> each.subject() + " " + each.sentence()).toList();
  }

  /** What was found at {@code level}, in a few words each. */
  public List<String> found(Level level) {
    return at(level).map(each -> each.subject() + " " + each.found()).toList();
  }

  /** The ids that explain what was found, those of the severest first; each once. */
  public List<String> rules() {
    return checks.stream()
        .filter(each -> each.rule() != null)
        .sorted(Comparator.comparing(CheckResult::level).reversed())
        .map(CheckResult::rule)
        .distinct()
        .toList();
  }

  private Stream<CheckResult> at(Level level) {
    return checks.stream().filter(each -> each.level() == level);
  }
}
