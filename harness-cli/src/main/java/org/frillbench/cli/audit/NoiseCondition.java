package org.frillbench.cli.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.frillbench.agent.host.HostCores;
import org.frillbench.agent.host.HugePages;
import org.frillbench.agent.host.ProcessConditions;

/**
 * One way to start the agent, whose processes may differ less from each other than usual ones.
 *
 * @param name a few words
 * @param conditions what its process of a round runs under, by the round from 1
 */
record NoiseCondition(String name, IntFunction<ProcessConditions> conditions) {

  static final String USUAL = "usual";

  private static final int PAGE_BYTES = 4096;

  /** A prime, so that the rounds' offsets in a page are all different. */
  private static final int STEP_BYTES = 251;

  private static final ProcessConditions SAME_ADDRESSES =
      new ProcessConditions(List.of("setarch", "-R"), Map.of());

  /** Those that are possible on this machine, the usual one first. */
  static List<NoiseCondition> ofThisMachine() {
    List<NoiseCondition> all = new ArrayList<>();
    all.add(fixed(USUAL, ProcessConditions.USUAL));
    List<Integer> cores = HostCores.choosable();
    if (!cores.isEmpty()) {
      all.add(fixed("one core", ProcessConditions.onCores(cores.subList(0, 1))));
      // Both programs are util-linux's.
      all.add(fixed("same addresses", SAME_ADDRESSES));
      all.add(
          new NoiseCondition(
              "same addresses, other stacks", round -> SAME_ADDRESSES.and(environment(round))));
    }
    boolean hugePages = HugePages.obstacle().isEmpty();
    if (hugePages) {
      all.add(fixed("huge pages", HugePages.conditions()));
    }
    if (hugePages && !cores.isEmpty()) {
      all.add(
          fixed(
              "huge pages, one core",
              HugePages.conditions().and(ProcessConditions.onCores(cores.subList(0, 1)))));
    }
    all.add(
        fixed(
            "interpreted Java",
            new ProcessConditions(List.of(), Map.of("JDK_JAVA_OPTIONS", "-Xint"))));
    return all;
  }

  private static NoiseCondition fixed(String name, ProcessConditions conditions) {
    return new NoiseCondition(name, round -> conditions);
  }

  /** The environment is above the stack, and moves it by its size. */
  private static ProcessConditions environment(int round) {
    return new ProcessConditions(
        List.of(), Map.of("FRILLBENCH_PADDING", "x".repeat(round * STEP_BYTES % PAGE_BYTES)));
  }
}
