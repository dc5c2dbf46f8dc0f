package org.frillbench.results.numerics;

/**
 * Compares an output with its reference, value by value, in double precision and constant memory.
 */
public final class OutputComparison {

  private final double leastRelative;
  private long values;
  private long nonFinite;
  private long nonFiniteReference;
  private double signal;
  private double power;
  private double noise;
  private double product;
  private double greatestDifference;
  private double greatestReference;
  private double greatestRelativeError;

  /** An empty comparison; relative errors need the greatest reference value first. */
  private OutputComparison(double greatestReference) {
    this.leastRelative = greatestReference * OutputDifference.LEAST_RELATIVE;
  }

  /**
   * The difference of {@code output} from {@code reference}.
   *
   * @throws IllegalArgumentException if they do not have the same number of values
   */
  public static OutputDifference of(Values reference, Values output) {
    if (reference.count() != output.count()) {
      throw new IllegalArgumentException(
          reference.count() + " reference values and " + output.count() + " of the output");
    }
    OutputComparison comparison = new OutputComparison(greatest(reference));
    for (long i = 0; i < reference.count(); i++) {
      comparison.add(reference.at(i), output.at(i));
    }
    return comparison.difference();
  }

  /** The greatest finite absolute value; 0 where there is none. */
  private static double greatest(Values values) {
    double greatest = 0;
    for (long i = 0; i < values.count(); i++) {
      double value = Math.abs(values.at(i));
      greatest = value > greatest && value <= Double.MAX_VALUE ? value : greatest;
    }
    return greatest;
  }

  private void add(double reference, double output) {
    values++;
    boolean finite = Double.isFinite(output);
    boolean finiteReference = Double.isFinite(reference);
    nonFinite += finite ? 0 : 1;
    nonFiniteReference += finiteReference ? 0 : 1;
    if (!finite || !finiteReference) {
      return;
    }
    double difference = Math.abs(output - reference);
    double size = Math.abs(reference);
    signal += reference * reference;
    power += output * output;
    product += reference * output;
    noise += difference * difference;
    greatestDifference = Math.max(greatestDifference, difference);
    greatestReference = Math.max(greatestReference, size);
    if (size > 0 && size >= leastRelative) {
      greatestRelativeError = Math.max(greatestRelativeError, difference / size);
    }
  }

  /** The figures of the pairs so far. */
  private OutputDifference difference() {
    boolean zero = greatestReference == 0;
    boolean equal = greatestDifference == 0;
    return new OutputDifference(
        values,
        nonFinite,
        nonFiniteReference,
        zero || equal ? null : finite(10 * Math.log10(signal / noise)),
        greatestDifference,
        greatestReference,
        equal ? Double.valueOf(0) : zero ? null : finite(greatestDifference / greatestReference),
        zero ? null : finite(greatestRelativeError),
        cosine());
  }

  private Double cosine() {
    double lengths = Math.sqrt(signal) * Math.sqrt(power);
    if (lengths == 0) {
      return null;
    }
    // Rounding would give 1 more or less the last digit for equal vectors.
    return greatestDifference == 0
        ? Double.valueOf(1)
        : finite(Math.max(-1, Math.min(1, product / lengths)));
  }

  /** Null where squares of float64 values left the range of doubles. */
  private static Double finite(double figure) {
    return Double.isFinite(figure) ? figure : null;
  }

  /** Values that are read by their index. */
  public interface Values {

    /** How many. */
    long count();

    /** The value at {@code index}, from 0; NaN and infinities as they are. */
    double at(long index);
  }
}
