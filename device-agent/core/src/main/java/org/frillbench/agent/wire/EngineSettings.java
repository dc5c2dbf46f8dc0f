package org.frillbench.agent.wire;

/** How the engine is asked to run. */
public final class EngineSettings {

  /** Kernels that TensorFlow Lite takes by default: the XNNPACK delegate. */
  public static final String XNNPACK = "xnnpack";

  /** TensorFlow Lite's own built-in kernels, without a delegate. */
  public static final String BUILTIN = "builtin";

  /** The only engine there is. */
  public static final String TFLITE = "tflite";

  /** The engine's name: {@link #TFLITE}. */
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

  /** Why no agent of ours can run so, in one sentence that names what was asked; null if it can. */
  public String refusal() {
    if (!TFLITE.equals(engine)) {
      return "this agent has no engine " + engine + ", only " + TFLITE;
    }
    if (!XNNPACK.equals(kernels) && !BUILTIN.equals(kernels)) {
      return "this agent has no kernels " + kernels + ", only " + XNNPACK + " and " + BUILTIN;
    }
    return null;
  }
}
