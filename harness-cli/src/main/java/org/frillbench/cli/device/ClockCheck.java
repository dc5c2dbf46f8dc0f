package org.frillbench.cli.device;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Judges what rules a device's clocks. */
final class ClockCheck {

  private static final String UNKNOWN = "not known";

  /** Governors that never let a core show what it can do. */
  private static final Set<String> SLOW = Set.of("powersave", "userspace", "conservative");

  private ClockCheck() {}

  static CheckResult governor(List<Optional<String>> governors) {
    List<String> kinds = governors.stream().flatMap(Optional::stream).distinct().sorted().toList();
    String found = kinds.isEmpty() ? UNKNOWN : String.join(", ", kinds) + butFor(governors);
    return kinds.stream().anyMatch(SLOW::contains)
        ? CheckResult.caution(
            "governor", Disturbance.SLOW_GOVERNOR, found, "it holds clocks down: choose another")
        : CheckResult.ok("governor", found);
  }

  /** Compares what each core may do now with what it can do. */
  static CheckResult caps(List<Optional<Long>> ableKHz, List<Optional<Long>> allowedKHz) {
    List<Optional<Boolean>> known = new ArrayList<>();
    Map<String, List<Integer>> capped = new LinkedHashMap<>();
    for (int core = 0; core < Math.min(ableKHz.size(), allowedKHz.size()); core++) {
      Optional<Long> able = ableKHz.get(core);
      Optional<Long> allowed = allowedKHz.get(core);
      boolean both = able.isPresent() && allowed.isPresent();
      known.add(both ? Optional.of(true) : Optional.empty());
      if (both && allowed.get() < able.get()) {
        String clocks =
            String.format(
                Locale.ROOT, " at %.2f of %.2f GHz", allowed.get() / 1e6, able.get() / 1e6);
        capped.computeIfAbsent(clocks, none -> new ArrayList<>()).add(core);
      }
    }
    if (known.stream().noneMatch(Optional::isPresent)) {
      return CheckResult.ok("clock caps", UNKNOWN);
    }
    return capped.isEmpty()
        ? CheckResult.ok("clock caps", "none" + butFor(known))
        : CheckResult.caution(
            "clock caps",
            Disturbance.CAPPED_CLOCKS,
            capped.entrySet().stream()
                .map(each -> numbers(each.getValue()) + each.getKey())
                .collect(Collectors.joining("; ")),
            "something holds them down: heat, a power saver and tools do that");
  }

  /**
   * Cores that are switched off; where the kernel does not report them, those of which nothing can
   * be read although there are others. Empty where all are on, or nothing is known of any.
   */
  static Optional<CheckResult> offline(
      List<Optional<Long>> ableKHz, Optional<Set<Integer>> online) {
    List<Integer> cores = IntStream.range(0, ableKHz.size()).boxed().toList();
    List<Integer> off =
        cores.stream().filter(core -> online.isPresent() && !online.get().contains(core)).toList();
    if (!off.isEmpty()) {
      return Optional.of(
          CheckResult.caution(
              "cores",
              Disturbance.OFFLINE_CORES,
              numbers(off) + " offline",
              "the kernel has switched them off: a run may have fewer cores, or get them in its"
                  + " middle"));
    }
    List<Integer> silent = absent(ableKHz);
    if (online.isPresent() || silent.isEmpty() || silent.size() == ableKHz.size()) {
      return Optional.empty();
    }
    return Optional.of(
        CheckResult.caution(
            "cores",
            Disturbance.OFFLINE_CORES,
            "nothing can be read of " + numbers(silent),
            "they may be offline: a run may have fewer cores, or get them in its middle"));
  }

  private static String butFor(List<? extends Optional<?>> entries) {
    List<Integer> absent = absent(entries);
    return absent.isEmpty() ? "" : "; not known of " + numbers(absent);
  }

  private static List<Integer> absent(List<? extends Optional<?>> entries) {
    return IntStream.range(0, entries.size())
        .filter(core -> entries.get(core).isEmpty())
        .boxed()
        .toList();
  }

  /** {@code core 3}, {@code cores 4, 5}. */
  private static String numbers(List<Integer> cores) {
    return (cores.size() == 1 ? "core " : "cores ")
        + cores.stream().map(String::valueOf).collect(Collectors.joining(", "));
  }
}
