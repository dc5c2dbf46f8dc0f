package org.frillbench.results.document;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Locale;
import org.frillbench.results.numerics.OutputLimit;
import org.frillbench.results.statistics.Interval;
import org.frillbench.results.statistics.IntervalKind;

/** Numbers for people: three significant digits, a point for the decimals in every locale. */
public final class NumberText {

  private static final int DIGITS = 3;

  private static final double LEAST_PLAIN = 1e-3;

  private static final double NS_PER_MS = 1e6;

  private static final double BYTES_PER_MIB = 1 << 20;

  private NumberText() {}

  /** A duration of {@code ns} in ms: {@code 8.53}, {@code 275}. */
  public static String milliseconds(double ns) {
    return significant(ns / NS_PER_MS);
  }

  /** An interval in ms: {@code 8.41 to 8.66}; one of too few trials says what it is. */
  public static String milliseconds(Interval interval) {
    String ends = milliseconds(interval.lowNs()) + " to " + milliseconds(interval.highNs());
    return interval.kind() == IntervalKind.RANGE ? ends + " (range)" : ends;
  }

  /** A size in MiB: {@code 38.5}. */
  public static String mebibytes(long bytes) {
    return significant(bytes / BYTES_PER_MIB);
  }

  /** A count with its thousands as k, M or G: {@code 30.5 M}; small ones as they are. */
  public static String count(long count) {
    if (count >= 1_000_000_000L) {
      return significant(count / 1e9) + " G";
    }
    if (count >= 1_000_000L) {
      return significant(count / 1e6) + " M";
    }
    return count >= 1_000L ? significant(count / 1e3) + " k" : Long.toString(count);
  }

  /** {@code 1 round}, {@code 8 rounds}: a noun whose plural ends with an s. */
  public static String counted(long count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }

  /** A ratio: {@code 32.4×}. */
  public static String ratio(double ratio) {
    return significant(ratio) + "×";
  }

  /** A range of ratios: {@code 1.71 to 1.79}. */
  public static String range(double low, double high) {
    return significant(low) + " to " + significant(high);
  }

  /** Three significant digits, with an exponent where it is under 0.001: {@code 1.10e-6}. */
  public static String scientific(double value) {
    return value != 0 && Math.abs(value) < LEAST_PLAIN
        ? String.format(Locale.ROOT, "%.2e", value).replace("e-0", "e-")
        : significant(value);
  }

  /** Three significant digits, but never a rounded whole number; {@code 0.00853}, {@code 1234}. */
  public static String significant(double value) {
    BigDecimal exact = BigDecimal.valueOf(value);
    if (exact.signum() == 0) {
      return "0";
    }
    BigDecimal rounded = exact.round(new MathContext(DIGITS, RoundingMode.HALF_UP));
    int decimals = Math.max(0, DIGITS - (rounded.precision() - rounded.scale()));
    return exact.setScale(decimals, RoundingMode.HALF_UP).toPlainString();
  }

  /** A limit: {@code at most 1.00e-4 of the greatest value}, {@code at least 30.0 dB}. */
  public static String limit(OutputLimit limit) {
    return limit.measure() == OutputLimit.Measure.SHARE
        ? "at most " + scientific(limit.bound()) + " of the greatest value"
        : "at least " + significant(limit.bound()) + " dB";
  }

  /** {@code 40 s}, {@code 3 min} or {@code 5 h}, rounded up. */
  public static String duration(Duration duration) {
    long seconds = (duration.toMillis() + 999) / 1000;
    if (seconds < 100) {
      return seconds + " s";
    }
    long minutes = (seconds + 59) / 60;
    return minutes < 100 ? minutes + " min" : (minutes + 59) / 60 + " h";
  }
}
