package org.frillbench.cli.convert;

/** How weights, and for int8 also activations, are stored in the flatbuffer. */
public enum Quantization {
  NONE("none"),
  DYNAMIC_RANGE("dynamic-range"),
  FLOAT16("float16"),
  INT8("int8");

  private final String word;

  Quantization(String word) {
    this.word = word;
  }

  /** As the command line and the record name it; picocli matches it. */
  @Override
  public String toString() {
    return word;
  }
}
