package org.frillbench.agent.wire;

/** What one inference after the series put out: enough to see that two runs computed the same. */
public final class OutputDigest {

  /** SHA-256 over the bytes of all outputs in order, lower-case hexadecimal. */
  public final String digest;

  /** Of the float32 outputs' elements; null where no output is float32. */
  public final Summary summary;

  public OutputDigest(String digest, Summary summary) {
    this.digest = digest;
    this.summary = summary;
  }

  /** Size and spread of the float32 outputs. */
  public static final class Summary {

    /** How many elements. */
    public final long elements;

    /** How many of them are NaN or infinite. */
    public final long nonFinite;

    /** The least finite one; null where none is finite. */
    public final Double minimum;

    /** The mean of the finite ones; null where none is finite. */
    public final Double mean;

    /** The greatest finite one; null where none is finite. */
    public final Double maximum;

    public Summary(long elements, long nonFinite, Double minimum, Double mean, Double maximum) {
      this.elements = elements;
      this.nonFinite = nonFinite;
      this.minimum = minimum;
      this.mean = mean;
      this.maximum = maximum;
    }
  }
}
