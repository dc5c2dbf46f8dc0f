package org.frillbench.agent.engine;

import org.frillbench.agent.wire.Kernels;

/**
 * Which kernels run the nodes of a model, as far as known. The Java API reports one figure: the
 * length of the plan, which has one node for each part of the graph that XNNPACK took. That figure
 * alone leaves open how many parts there are.
 */
final class Delegation {

  /** Operators of the model; null where its file does not show it. */
  final Integer nodes;

  /** How many of them XNNPACK took; null where unknown. */
  final Integer delegated;

  /** In how many parts it took them; null where unknown. */
  final Integer partitions;

  private final boolean shortened;

  private Delegation(Integer nodes, Integer delegated, Integer partitions, boolean shortened) {
    this.nodes = nodes;
    this.delegated = delegated;
    this.partitions = partitions;
    this.shortened = shortened;
  }

  /**
   * No delegate was asked for.
   *
   * @param plan the plan's length, which is then the number of operators
   */
  static Delegation none(int plan) {
    return new Delegation(plan, 0, 0, false);
  }

  /**
   * XNNPACK was asked for.
   *
   * @param nodes operators of the model; null where unknown
   * @param plan the plan's length
   * @param replaced how many nodes XNNPACK took, as the runtime said; null where that is unknown
   */
  static Delegation of(Integer nodes, int plan, Integer replaced) {
    if (nodes == null) {
      return new Delegation(null, null, null, false);
    }
    boolean shortened = plan < nodes;
    if (plan == 1 && shortened) {
      return new Delegation(nodes, nodes, 1, true);
    }
    if (replaced == null) {
      return new Delegation(nodes, null, null, shortened);
    }
    int partitions = plan - (nodes - replaced);
    boolean possible = replaced >= 0 && replaced <= nodes && partitions <= replaced;
    return possible && Math.signum(partitions) == Math.signum(replaced)
        ? new Delegation(nodes, replaced, partitions, shortened)
        : new Delegation(nodes, null, null, shortened);
  }

  /** The kernels that run; null where unknown. */
  Kernels kernels() {
    if (shortened || (delegated != null && delegated > 0)) {
      return Kernels.XNNPACK;
    }
    return delegated == null ? null : Kernels.BUILTIN;
  }
}
