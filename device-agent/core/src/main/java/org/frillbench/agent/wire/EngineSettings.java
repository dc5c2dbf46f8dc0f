package org.frillbench.agent.wire;

/** How the engine is asked to run. */
public final class EngineSettings {

  /** The runtime; null in a request that asks for one that this version does not know. */
  public final Engine engine;

  /** Its kernels; null in a request that asks for some that this version does not know. */
  public final Kernels kernels;

  /** Threads of the interpreter, at least 1. */
  public final int threads;

  public EngineSettings(Engine engine, Kernels kernels, int threads) {
    this.engine = engine;
    this.kernels = kernels;
    this.threads = threads;
  }
}
