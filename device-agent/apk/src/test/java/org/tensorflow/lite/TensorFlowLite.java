package org.tensorflow.lite;

/** Stands in for the loading of the phone's native library, which no desktop can load. */
public final class TensorFlowLite {

  private TensorFlowLite() {}

  public static void init() {}

  public static String runtimeVersion() {
    return "2.16.1";
  }
}
