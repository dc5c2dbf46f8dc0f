package org.frillbench.cli.device;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Judges what rules a device's clocks. */
final class ClockJudge {

  private static final String UNKNOWN = "not known";

  /** Governors that never let a core show what it can do. */
  private static final Set<String> SLOW = Set.of("powersave", "userspace", "conservative");

  private ClockJudge() {}

  static Judgement governor(List<String> governors) {
    List<String> kinds = governors.stream().distinct().sorted().toList();
    String found = kinds.isEmpty() ? UNKNOWN : String.join(", ", kinds);
    return kinds.stream().anyMatch(SLOW::contains)
        ? Judgement.caution("governor", found, "it holds clocks down: choose another")
        : Judgement.ok("governor", found);
  }

  /** Compares what each core may do now with what it can do. */
  static Judgement caps(List<Long> ableKHz, List<Long> allowedKHz) {
    if (ableKHz.isEmpty() || ableKHz.size() != allowedKHz.size()) {
      return Judgement.ok("clock caps", UNKNOWN);
    }
    List<String> capped = new ArrayList<>();
    for (int core = 0; core < ableKHz.size(); core++) {
      if (allowedKHz.get(core) < ableKHz.get(core)) {
        capped.add(
            String.format(
                Locale.ROOT,
                "core %d at %.2f of %.2f GHz",
                core,
                allowedKHz.get(core) / 1e6,
                ableKHz.get(core) / 1e6));
      }
    }
    return capped.isEmpty()
        ? Judgement.ok("clock caps", "none")
        : Judgement.caution(
            "clock caps",
            String.join(", ", capped),
            "heat, a power saver or a tool holds them down: let it cool, or lift the cap");
  }
}
