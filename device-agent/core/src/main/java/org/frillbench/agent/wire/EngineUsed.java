package org.frillbench.agent.wire;

/** What really ran, which may be less than what was asked. */
public final class EngineUsed {

  /** The engine's name: {@code tflite}. */
  public final String engine;

  /** The runtime's own version. */
  public final String version;

  /** The kernels that run: {@code xnnpack}, or {@code builtin} after a fallback. */
  public final String kernels;

  /** Threads of the interpreter. */
  public final int threads;

  public EngineUsed(String engine, String version, String kernels, int threads) {
    this.engine = engine;
    this.version = version;
    this.kernels = kernels;
    this.threads = threads;
  }
}
