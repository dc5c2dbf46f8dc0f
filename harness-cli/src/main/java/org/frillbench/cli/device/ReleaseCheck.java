package org.frillbench.cli.device;

import java.util.ArrayList;
import java.util.List;

/**
 * Says what a device's release of Android lacks, and what that costs. Nothing of it is an obstacle.
 */
final class ReleaseCheck {

  /**
   * Something that came with an API level.
   *
   * @param since the first level that has it
   * @param cost what cannot be done, or is done otherwise, before
   */
  private record Lack(int since, String cost) {}

  /**
   * From AOSP's list of command-line tools by release, and from the levels in Android's reference.
   */
  private static final List<Lack> LACKS =
      List.of(
          new Lack(23, "no --cpus (no taskset)"),
          new Lack(24, "no --sustained"),
          new Lack(29, "no thermal status (timed work before each trial stands in)"));

  private ReleaseCheck() {}

  static CheckResult of(DeviceFacts facts) {
    List<String> costs = new ArrayList<>();
    for (Lack lack : LACKS) {
      if (facts.api() > 0 && facts.api() < lack.since()) {
        costs.add(lack.cost());
      }
    }
    if (facts.pageSizeBytes().isEmpty()) {
      costs.add("no page size before a trial (no getconf)");
    }
    return CheckResult.ok("release", costs.isEmpty() ? "lacks nothing" : String.join(", ", costs));
  }
}
