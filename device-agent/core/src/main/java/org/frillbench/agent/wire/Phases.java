package org.frillbench.agent.wire;

/** What came before the first warm inference. */
public final class Phases {

  /**
   * Verifying the file and building the interpreter, ns; where {@link #allocateNs} is null, with
   * its tensors allocated.
   */
  public final long loadNs;

  /** Allocating its tensors, ns; null where building the interpreter does that. */
  public final Long allocateNs;

  /** The first inference, ns. */
  public final long firstNs;

  public Phases(long loadNs, Long allocateNs, long firstNs) {
    this.loadNs = loadNs;
    this.allocateNs = allocateNs;
    this.firstNs = firstNs;
  }
}
