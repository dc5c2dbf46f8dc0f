package org.frillbench.results.numerics;

/** Made-up values of an output. */
public final class Floats implements OutputComparison.Values {

  private final float[] values;

  private Floats(float... values) {
    this.values = values;
  }

  /** The difference of {@code output} from {@code reference}. */
  public static OutputDifference difference(float[] reference, float... output) {
    return OutputComparison.of(new Floats(reference), new Floats(output));
  }

  @Override
  public long count() {
    return values.length;
  }

  @Override
  public double at(long index) {
    return values[(int) index];
  }
}
