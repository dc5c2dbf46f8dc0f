package org.frillbench.results.record;

import java.util.List;
import org.frillbench.agent.wire.EngineUsed;
import org.frillbench.agent.wire.Kernels;

/** What actually ran in the trials of one candidate under one setting, as text. */
public final class ActualSettings {

  private static final String UNKNOWN = "unknown";

  private ActualSettings() {}

  /** What ran in all {@code trials}; null if they differ. */
  public static EngineUsed inAll(List<Measurement> trials) {
    List<EngineUsed> used = trials.stream().map(Measurement::used).distinct().toList();
    return used.size() == 1 ? used.get(0) : null;
  }

  /** The nodes delegated to XNNPACK: {@code 3 of 100}, {@code some of 100}, {@code unknown}. */
  public static String nodes(EngineUsed used) {
    if (used == null || used.kernels == null || used.nodes == null) {
      return UNKNOWN;
    }
    String taken = used.delegatedNodes == null ? "some" : used.delegatedNodes.toString();
    return taken + " of " + used.nodes;
  }

  /** Whether any node ran on other kernels than requested, or this is not fully known. */
  public static boolean isNotable(Settings asked, EngineUsed used) {
    if (used == null || used.nodes == null || asked.kernels() != used.kernels) {
      return true;
    }
    return asked.kernels() == Kernels.XNNPACK && !used.nodes.equals(used.delegatedNodes);
  }
}
