package org.frillbench.cli.convert;

/** The converters to choose from. */
public enum ConverterChoice {
  /** TensorFlow's own, in a process of its own. */
  TENSORFLOW("tensorflow"),
  /** Ours, which places trained weights into the graphs of this project. */
  OWN("own");

  private final String word;

  ConverterChoice(String word) {
    this.word = word;
  }

  /** The one for sources of {@code kind} where their user chose none. */
  static ConverterChoice usualFor(SourceKind kind) {
    return kind == SourceKind.SAVED_MODEL ? TENSORFLOW : OWN;
  }

  /** As the command line and the record name it; picocli matches it. */
  @Override
  public String toString() {
    return word;
  }
}
