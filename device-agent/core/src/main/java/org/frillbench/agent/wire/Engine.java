package org.frillbench.agent.wire;

/** Inference runtimes, named in requests, reports, run files and on the command line. */
public enum Engine {
  /** TensorFlow Lite. */
  TFLITE;

  /** The name in JSON and on the command line: {@code tflite}. */
  @Override
  public String toString() {
    return SettingAdapter.id(this);
  }
}
