package org.frillbench.cli.device;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.frillbench.results.analysis.WarningRules;
import org.frillbench.results.warning.Thresholds;
import org.frillbench.results.warning.Warning;

/** Judges how a device is at the moment: that changes, and its user can change it. */
final class ConditionCheck {

  private static final String UNKNOWN = "not known";

  /** Less does not even hold a note of whose turn it is. */
  private static final long FULL_BYTES = 64 << 10;

  /** Two models of the study and the agent fit into it. */
  private static final long LITTLE_BYTES = 200 << 20;

  private ConditionCheck() {}

  static List<CheckResult> of(DeviceFacts facts) {
    List<CheckResult> all = new ArrayList<>();
    all.add(space(facts));
    all.add(battery(facts));
    all.add(temperature(facts));
    all.add(power(facts));
    all.add(saver(facts));
    facts.thermalStatus().ifPresent(status -> all.add(thermalStatus(status)));
    all.add(screen(facts));
    all.add(lockScreen(facts));
    all.add(ClockCheck.governor(facts.power().governors()));
    all.add(ClockCheck.caps(facts.coreMaxKHz(), facts.power().allowedMaxKHz()));
    ClockCheck.offline(facts.coreMaxKHz(), facts.power().online()).ifPresent(all::add);
    facts.unanswered().forEach(question -> all.add(unanswered(question)));
    return all;
  }

  private static CheckResult unanswered(String question) {
    return CheckResult.caution(
        "no answer", Disturbance.NO_ANSWER, question, "what it would say is not known");
  }

  private static CheckResult space(DeviceFacts facts) {
    long bytes = facts.freeBytes().orElse(Long.MAX_VALUE);
    String found =
        facts.freeBytes().isEmpty()
            ? UNKNOWN
            : String.format(Locale.ROOT, "%.2f GB free", bytes / 1e9);
    if (bytes < FULL_BYTES) {
      return CheckResult.obstacle("space", found, "make room in its storage");
    }
    return bytes < LITTLE_BYTES
        ? CheckResult.caution(
            "space",
            Disturbance.LITTLE_SPACE,
            found,
            "models may not fit: make room in its storage")
        : CheckResult.ok("space", found);
  }

  private static CheckResult battery(DeviceFacts facts) {
    if (facts.battery().missing()) {
      return CheckResult.ok("battery", "none");
    }
    String found =
        facts.battery().levelPercent().map(level -> "at " + level + " %").orElse(UNKNOWN);
    return facts.warnings().contains(Warning.LOW_BATTERY)
        ? CheckResult.warning(
            "battery",
            Warning.LOW_BATTERY,
            found + ", under " + Thresholds.LOW_BATTERY_PERCENT + " %",
            "charge it, many devices save power then")
        : CheckResult.ok("battery", found);
  }

  private static CheckResult temperature(DeviceFacts facts) {
    Optional<Double> celsius = facts.battery().celsius();
    String found = celsius.map(is -> String.format(Locale.ROOT, "%.1f °C", is)).orElse(UNKNOWN);
    return ThermalReading.hot(celsius)
        ? CheckResult.caution(
            "temperature",
            Disturbance.HOT_BATTERY,
            found + ", over " + Thresholds.HOT_BATTERY_CELSIUS + " °C",
            "let it cool, out of its case; each trial waits for that, up to --cool-down")
        : CheckResult.ok("temperature", found);
  }

  private static CheckResult power(DeviceFacts facts) {
    if (facts.battery().missing()) {
      return CheckResult.ok("power", "from outside, it has no battery");
    }
    if (facts.power().plugged().equals(Optional.of(false))) {
      return CheckResult.caution(
          "power",
          Disturbance.UNPLUGGED,
          "unplugged",
          "plug it in: only then does its screen stay on by itself");
    }
    return CheckResult.ok("power", facts.power().plugged().isPresent() ? "plugged in" : UNKNOWN);
  }

  private static CheckResult saver(DeviceFacts facts) {
    Optional<Boolean> saver = facts.power().saver();
    if (saver.orElse(false)) {
      return CheckResult.caution(
          "power saver", Disturbance.POWER_SAVER, "on", "switch it off, it holds clocks down");
    }
    return CheckResult.ok("power saver", saver.isPresent() ? "off" : UNKNOWN);
  }

  private static CheckResult thermalStatus(int status) {
    String found = status + " (" + ThermalReading.word(status) + ")";
    return WarningRules.throttled(status)
        ? CheckResult.warning(
            "thermal status",
            Warning.THERMAL_THROTTLED,
            found + ", over 0",
            "it throttles: let it cool; each trial waits for that, up to --cool-down")
        : CheckResult.ok("thermal status", found);
  }

  private static CheckResult screen(DeviceFacts facts) {
    if (facts.warnings().contains(Warning.SCREEN_OFF)) {
      return CheckResult.warning(
          "screen",
          Warning.SCREEN_OFF,
          "off",
          "a run wakes it and keeps it on; where that fails, turn it on");
    }
    return CheckResult.ok("screen", facts.awake().isPresent() ? "on" : UNKNOWN);
  }

  private static CheckResult lockScreen(DeviceFacts facts) {
    if (facts.screenLocked()) {
      return CheckResult.warning(
          "lock screen",
          Warning.BACKGROUND,
          "shown",
          "unlock it; a run opens only one without a secret");
    }
    return CheckResult.ok("lock screen", facts.locked().isPresent() ? "not shown" : UNKNOWN);
  }
}
