package org.frillbench.cli.device;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Judges how a device is at the moment: that changes, and its user can change it. */
final class ConditionJudge {

  private static final String UNKNOWN = "not known";

  /** Less does not even hold a note of whose turn it is. */
  private static final long FULL_BYTES = 64 << 10;

  /** Two models of the study and the agent fit into it. */
  private static final long LITTLE_BYTES = 200 << 20;

  private ConditionJudge() {}

  static List<Judgement> of(DeviceFacts facts) {
    List<Judgement> all = new ArrayList<>();
    all.add(space(facts));
    all.add(battery(facts));
    all.add(temperature(facts));
    all.add(power(facts));
    all.add(saver(facts));
    facts.thermalStatus().ifPresent(status -> all.add(thermalStatus(status)));
    all.add(screen(facts));
    all.add(lockScreen(facts));
    all.add(ClockJudge.governor(facts.power().governors()));
    all.add(ClockJudge.caps(facts.coreMaxKHz(), facts.power().allowedMaxKHz()));
    ClockJudge.offline(facts.coreMaxKHz(), facts.power().online()).ifPresent(all::add);
    facts.unanswered().forEach(question -> all.add(unanswered(question)));
    return all;
  }

  private static Judgement unanswered(String question) {
    return Judgement.caution("no answer", question, "what it would say is not known");
  }

  private static Judgement space(DeviceFacts facts) {
    long bytes = facts.freeBytes().orElse(Long.MAX_VALUE);
    String found =
        facts.freeBytes().isEmpty()
            ? UNKNOWN
            : String.format(Locale.ROOT, "%.2f GB free", bytes / 1e9);
    if (bytes < FULL_BYTES) {
      return Judgement.obstacle("space", found, "make room in its storage");
    }
    return bytes < LITTLE_BYTES
        ? Judgement.caution("space", found, "models may not fit: make room in its storage")
        : Judgement.ok("space", found);
  }

  private static Judgement battery(DeviceFacts facts) {
    if (facts.battery().missing()) {
      return Judgement.ok("battery", "none");
    }
    String found =
        facts.battery().levelPercent().map(level -> "at " + level + " %").orElse(UNKNOWN);
    return facts.lowBattery()
        ? Judgement.caution("battery", found, "charge it, many devices save power then")
        : Judgement.ok("battery", found);
  }

  private static Judgement temperature(DeviceFacts facts) {
    Optional<Double> celsius = facts.battery().celsius();
    String found = celsius.map(is -> String.format(Locale.ROOT, "%.1f °C", is)).orElse(UNKNOWN);
    return celsius.orElse(0.0) > ThermalReading.BATTERY_LIMIT_CELSIUS
        ? Judgement.caution(
            "temperature",
            found,
            "each trial waits for "
                + Math.round(ThermalReading.BATTERY_LIMIT_CELSIUS)
                + " °C: let it cool, out of its case")
        : Judgement.ok("temperature", found);
  }

  private static Judgement power(DeviceFacts facts) {
    if (facts.battery().missing()) {
      return Judgement.ok("power", "from outside, it has no battery");
    }
    if (facts.power().plugged().equals(Optional.of(false))) {
      return Judgement.caution(
          "power", "unplugged", "plug it in: only then does its screen stay on by itself");
    }
    return Judgement.ok("power", facts.power().plugged().isPresent() ? "plugged in" : UNKNOWN);
  }

  private static Judgement saver(DeviceFacts facts) {
    Optional<Boolean> saver = facts.power().saver();
    if (saver.orElse(false)) {
      return Judgement.caution("power saver", "on", "switch it off, it holds clocks down");
    }
    return Judgement.ok("power saver", saver.isPresent() ? "off" : UNKNOWN);
  }

  private static Judgement thermalStatus(int status) {
    String found = status + " (" + ThermalReading.word(status) + ")";
    return status > 0
        ? Judgement.caution(
            "thermal status", found, "each trial waits until it is none: let it cool")
        : Judgement.ok("thermal status", found);
  }

  private static Judgement screen(DeviceFacts facts) {
    if (facts.screenOff()) {
      return Judgement.caution("screen", "off", "a run wakes it and keeps it on");
    }
    return Judgement.ok("screen", facts.awake().isPresent() ? "on" : UNKNOWN);
  }

  private static Judgement lockScreen(DeviceFacts facts) {
    if (facts.screenLocked()) {
      return Judgement.caution(
          "lock screen", "shown", "unlock it; a run opens only one without a secret");
    }
    return Judgement.ok("lock screen", facts.locked().isPresent() ? "not shown" : UNKNOWN);
  }
}
