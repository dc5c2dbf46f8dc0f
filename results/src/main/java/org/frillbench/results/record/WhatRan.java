package org.frillbench.results.record;

import java.util.List;
import org.frillbench.agent.wire.EngineUsed;

/** What really ran in the trials of one candidate under one setting. */
final class WhatRan {

  private WhatRan() {}

  /** What ran in each of {@code trials}; null where they differ. */
  static EngineUsed inAll(List<Measurement> trials) {
    List<EngineUsed> used = trials.stream().map(Measurement::used).distinct().toList();
    return used.size() == 1 ? used.get(0) : null;
  }
}
