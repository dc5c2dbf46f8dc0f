package org.frillbench.results.picture;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * From values to places in a picture.
 *
 * @param mapping what of a value lies evenly: itself, or its logarithm
 * @param low the mapped value at {@code from}
 * @param high the mapped value at {@code to}
 * @param from a place, pixels
 * @param to a place, pixels; may lie before {@code from}
 * @param ticks the values to be marked, with the digits that their labels have
 */
public record Scale(
    DoubleUnaryOperator mapping,
    double low,
    double high,
    double from,
    double to,
    List<BigDecimal> ticks) {

  /** How much of a range is air at either end. */
  private static final double AIR = 0.05;

  /** Air of a factor at either end, so that small differences look small. */
  private static final double LEAST_LOG_AIR = Math.log(1.1);

  private static final int MOST_STEPS = 6;

  /** What is marked in each decade, from the coarsest. */
  private static final List<List<String>> DIGITS =
      List.of(List.of("1", "2", "5"), List.of("1", "1.5", "2", "3", "5", "7"));

  /** Fewer marks than these do not tell how a scale runs. */
  private static final int LEAST_TICKS = 3;

  /**
   * For positive values that lie apart by factors: marked at 1, 2 and 5 times powers of ten; where
   * these are few at more digits, and within a fraction of a decade in even steps.
   *
   * @param values what has to have a place, at least one
   */
  public static Scale logarithmic(List<Double> values, double from, double to) {
    double low = Math.log(least(values));
    double high = Math.log(greatest(values));
    double air = Math.max(AIR * (high - low), LEAST_LOG_AIR);
    Scale bare = new Scale(Math::log, low - air, high + air, from, to, List.of());
    for (List<String> digits : DIGITS) {
      List<BigDecimal> ticks = bare.within(decades(digits));
      if (ticks.size() >= LEAST_TICKS) {
        return bare.marked(ticks);
      }
    }
    return bare.marked(bare.within(steps(Math.exp(bare.low), Math.exp(bare.high))));
  }

  /** For values that lie apart by amounts; marked in even steps. */
  public static Scale linear(List<Double> values, double from, double to) {
    double low = least(values);
    double high = greatest(values);
    double air = high > low ? AIR * (high - low) : AIR;
    Scale bare =
        new Scale(DoubleUnaryOperator.identity(), low - air, high + air, from, to, List.of());
    return bare.marked(bare.within(steps(bare.low, bare.high)));
  }

  private static double least(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
  }

  private static double greatest(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
  }

  private static Stream<BigDecimal> decades(List<String> digits) {
    return IntStream.rangeClosed(-9, 12)
        .boxed()
        .flatMap(
            power -> digits.stream().map(digit -> new BigDecimal(digit).scaleByPowerOfTen(power)));
  }

  /** Multiples of 1, 2 or 5 times a power of ten, of which some {@link #MOST_STEPS} fit. */
  private static Stream<BigDecimal> steps(double low, double high) {
    double least = (high - low) / MOST_STEPS;
    BigDecimal power = BigDecimal.ONE.scaleByPowerOfTen((int) Math.floor(Math.log10(least)));
    BigDecimal step =
        Stream.of(1, 2, 5, 10)
            .map(digit -> power.multiply(BigDecimal.valueOf(digit)))
            .filter(each -> each.doubleValue() >= least)
            .findFirst()
            .orElseThrow()
            .stripTrailingZeros();
    return LongStream.rangeClosed(
            (long) Math.floor(low / step.doubleValue()),
            (long) Math.ceil(high / step.doubleValue()))
        .mapToObj(times -> step.multiply(BigDecimal.valueOf(times)));
  }

  private List<BigDecimal> within(Stream<BigDecimal> candidates) {
    return candidates
        .filter(tick -> low <= mapping.applyAsDouble(tick.doubleValue()))
        .filter(tick -> mapping.applyAsDouble(tick.doubleValue()) <= high)
        .toList();
  }

  private Scale marked(List<BigDecimal> chosen) {
    return new Scale(mapping, low, high, from, to, chosen);
  }

  /** Where {@code value} lies, pixels. */
  public double at(double value) {
    return from + (to - from) * (mapping.applyAsDouble(value) - low) / (high - low);
  }

  /** A tick's label: {@code 0.5}, {@code 10}. */
  static String label(BigDecimal tick) {
    return tick.toPlainString();
  }
}
