package org.frillbench.agent.wire;

/** How the engine is asked to run. */
public final class EngineSettings {

  /** Kernels that TensorFlow Lite takes by default: the XNNPACK delegate. */
  public static final String XNNPACK = "xnnpack";

  /** TensorFlow Lite's own built-in kernels, without a delegate. */
  public static final String BUILTIN = "builtin";

  /** The engine's name: {@code tflite}. */
  public final String engine;

  /** {@link #XNNPACK} or {@link #BUILTIN}. */
  public final String kernels;

  /** Threads of the interpreter, at least 1. */
  public final int threads;

  public EngineSettings(String engine, String kernels, int threads) {
    this.engine = engine;
    this.kernels = kernels;
    this.threads = threads;
  }
}
