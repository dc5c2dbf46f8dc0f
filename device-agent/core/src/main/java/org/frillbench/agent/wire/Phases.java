package org.frillbench.agent.wire;

/** What came before the first warm inference. */
public final class Phases {

  /** Verifying the file and building the interpreter, ns. */
  public final long loadNs;

  /** Allocating its tensors, ns. */
  public final long allocateNs;

  /** The first inference, ns. */
  public final long firstNs;

  public Phases(long loadNs, long allocateNs, long firstNs) {
    this.loadNs = loadNs;
    this.allocateNs = allocateNs;
    this.firstNs = firstNs;
  }
}
