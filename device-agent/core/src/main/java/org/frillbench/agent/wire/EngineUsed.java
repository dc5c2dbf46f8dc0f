package org.frillbench.agent.wire;

import java.util.Arrays;
import java.util.List;

/** What really ran, which may be less than requested. What the runtime does not report is null. */
public final class EngineUsed {

  /** The runtime. */
  public final Engine engine;

  /** The runtime's own version. */
  public final String version;

  /**
   * The kernels that run: {@link Kernels#XNNPACK} if it took any node, otherwise {@link
   * Kernels#BUILTIN}; null where the runtime does not report it.
   */
  public final Kernels kernels;

  /** Threads of the interpreter. */
  public final int threads;

  /** Operators of the model's first subgraph, as its file has them. */
  public final Integer nodes;

  /** How many of them a delegate took, 0 to {@link #nodes}. */
  public final Integer delegatedNodes;

  /** In how many connected parts the delegate took them, 0 to {@link #delegatedNodes}. */
  public final Integer partitions;

  public EngineUsed(
      Engine engine,
      String version,
      Kernels kernels,
      int threads,
      Integer nodes,
      Integer delegatedNodes,
      Integer partitions) {
    this.engine = engine;
    this.version = version;
    this.kernels = kernels;
    this.threads = threads;
    this.nodes = nodes;
    this.delegatedNodes = delegatedNodes;
    this.partitions = partitions;
  }

  /** Whether the names are there and no part is larger than its whole. */
  public boolean isSound() {
    return engine != null
        && version != null
        && threads > 0
        && (nodes == null || nodes >= 0)
        && isPart(delegatedNodes, nodes)
        && isPart(partitions, delegatedNodes);
  }

  private static boolean isPart(Integer part, Integer whole) {
    return part == null || (part >= 0 && whole != null && part <= whole);
  }

  private List<Object> fields() {
    return Arrays.asList(engine, version, kernels, threads, nodes, delegatedNodes, partitions);
  }

  @Override
  public String toString() {
    return fields().toString();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof EngineUsed && fields().equals(((EngineUsed) other).fields());
  }

  @Override
  public int hashCode() {
    return fields().hashCode();
  }
}
