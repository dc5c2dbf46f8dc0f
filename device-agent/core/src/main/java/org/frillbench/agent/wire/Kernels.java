package org.frillbench.agent.wire;

/** Kernels of an engine, named in requests, reports, run files and on the command line. */
public enum Kernels {
  /** The XNNPACK delegate, which TensorFlow Lite applies by default. */
  XNNPACK,
  /** TensorFlow Lite's own kernels, without a delegate. */
  BUILTIN;

  /** The name in JSON and on the command line: {@code xnnpack}. */
  @Override
  public String toString() {
    return SettingAdapter.id(this);
  }
}
