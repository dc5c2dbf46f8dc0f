package org.frillbench.results.figure;

import java.util.Locale;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import org.frillbench.results.document.NumberText;
import org.frillbench.results.statistics.Interval;
import org.frillbench.results.statistics.IntervalKind;

/** The units of figures: what follows a header, and how a number is printed for people. */
public enum Unit {
  /** A number without a unit, printed as it is. */
  NUMBER("", value -> value.toString()),
  /** A count with its thousands as k, M or G. */
  COUNT("", value -> NumberText.count(value.longValue())),
  /** Nanoseconds, printed as milliseconds. */
  NANOSECONDS(", ms", value -> NumberText.milliseconds(value.doubleValue())),
  /** Nanoseconds, printed as microseconds. */
  SHORT_NANOSECONDS(", µs", value -> NumberText.significant(value.doubleValue() / 1e3)),
  /** Bytes, printed as MiB. */
  BYTES(", MiB", value -> NumberText.mebibytes(value.longValue())),
  /** Microjoules, printed as millijoules. */
  MICROJOULES(", mJ", value -> NumberText.significant(value.doubleValue() / 1e3)),
  /** A ratio: {@code 32.4×}. */
  RATIO("", value -> NumberText.ratio(value.doubleValue())),
  /** A share of 1, printed as whole percents. */
  SHARE("", value -> Math.round(100 * value.doubleValue()) + " %"),
  /** A share of 1, printed as percents with one decimal. */
  FINE_SHARE("", value -> String.format(Locale.ROOT, "%.1f %%", 100 * value.doubleValue())),
  /** Decibels. */
  DECIBELS(", dB", value -> NumberText.significant(value.doubleValue())),
  /** A share of 1, printed as it is, small ones with an exponent. */
  SMALL_SHARE("", value -> NumberText.scientific(value.doubleValue())),
  /** 10⁹ multiply-accumulates a second. */
  GIGAMACS_PER_SECOND(" GMAC/s", value -> NumberText.significant(value.doubleValue())),
  /** 10⁹ bytes a second. */
  GIGABYTES_PER_SECOND(" GB/s", value -> NumberText.significant(value.doubleValue()));

  private final String suffix;

  @SuppressWarnings("ImmutableEnumChecker") // The functions of this list hold nothing.
  private final Function<Number, String> text;

  Unit(String suffix, Function<Number, String> text) {
    this.suffix = suffix;
    this.text = text;
  }

  /** Under 1 ms, microseconds have fewer zeros. */
  private static final double SHORT_NS = 1e6;

  /** The unit of these latencies, ns: milliseconds, or microseconds where all are under 1 ms. */
  public static Unit ofLatencies(DoubleStream ns) {
    return ns.allMatch(each -> each < SHORT_NS) ? SHORT_NANOSECONDS : NANOSECONDS;
  }

  /** A header with this unit: {@code latency, ms}. */
  public String header(String name) {
    return (name + suffix).strip();
  }

  /** A range in this unit: {@code 8.41 to 8.66}; one of too few trials says what it is. */
  public String text(Interval interval) {
    String ends = text(interval.lowNs()) + " to " + text(interval.highNs());
    return interval.kind() == IntervalKind.RANGE ? ends + " (range)" : ends;
  }

  /** {@code value} for people, the same in every locale. */
  public String text(Number value) {
    return text.apply(value);
  }
}
