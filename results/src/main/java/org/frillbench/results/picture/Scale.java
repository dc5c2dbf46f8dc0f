package org.frillbench.results.picture;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * The mapping of values to positions on an axis.
 *
 * @param mapping the transformation of values before linear mapping: identity or logarithm
 * @param low the transformed value at {@code from}
 * @param high the transformed value at {@code to}
 * @param from position of the axis start, pixels
 * @param to position of the axis end, pixels; less than {@code from} for a reversed axis
 * @param ticks tick values, with the number of digits of their labels
 */
public record Scale(
    DoubleUnaryOperator mapping,
    double low,
    double high,
    double from,
    double to,
    List<BigDecimal> ticks) {

  /** The padding at either end, as a share of the range of the values. */
  private static final double PADDING = 0.05;

  /** The minimum padding of a logarithmic scale, so that small differences are drawn small. */
  private static final double MIN_LOG_PADDING = Math.log(1.1);

  private static final int MAX_STEPS = 6;

  /** The ticks of each decade, from the coarsest choice. */
  private static final List<List<String>> DIGITS =
      List.of(List.of("1", "2", "5"), List.of("1", "1.5", "2", "3", "5", "7"));

  /** The minimum number of ticks that show a scale to be logarithmic. */
  private static final int MIN_TICKS = 3;

  /**
   * A logarithmic scale. Ticks are 1, 2 and 5 times powers of ten; if these are fewer than three,
   * more digits; within a fraction of a decade, multiples of a step.
   *
   * @param values positive values that the scale must include, at least one
   * @param from position of the axis start, pixels
   * @param to position of the axis end, pixels
   */
  public static Scale logarithmic(List<Double> values, double from, double to) {
    double low = Math.log(minimum(values));
    double high = Math.log(maximum(values));
    double padding = Math.max(PADDING * (high - low), MIN_LOG_PADDING);
    Scale scale = new Scale(Math::log, low - padding, high + padding, from, to, List.of());
    for (List<String> digits : DIGITS) {
      List<BigDecimal> ticks = scale.within(decades(digits));
      if (ticks.size() >= MIN_TICKS) {
        return scale.withTicks(ticks);
      }
    }
    return scale.withTicks(scale.within(steps(Math.exp(scale.low), Math.exp(scale.high))));
  }

  /**
   * A linear scale; ticks are multiples of a step.
   *
   * @param values values that the scale must include, at least one
   * @param from position of the axis start, pixels
   * @param to position of the axis end, pixels
   */
  public static Scale linear(List<Double> values, double from, double to) {
    double low = minimum(values);
    double high = maximum(values);
    double padding = high > low ? PADDING * (high - low) : PADDING;
    Scale scale =
        new Scale(
            DoubleUnaryOperator.identity(), low - padding, high + padding, from, to, List.of());
    return scale.withTicks(scale.within(steps(scale.low, scale.high)));
  }

  private static double minimum(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
  }

  private static double maximum(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
  }

  private static Stream<BigDecimal> decades(List<String> digits) {
    return IntStream.rangeClosed(-9, 12)
        .boxed()
        .flatMap(
            power -> digits.stream().map(digit -> new BigDecimal(digit).scaleByPowerOfTen(power)));
  }

  /**
   * The multiples from {@code low} to {@code high} of the smallest step of 1, 2 or 5 times a power
   * of ten with at most {@link #MAX_STEPS} steps in that range.
   */
  private static Stream<BigDecimal> steps(double low, double high) {
    double minStep = (high - low) / MAX_STEPS;
    BigDecimal power = BigDecimal.ONE.scaleByPowerOfTen((int) Math.floor(Math.log10(minStep)));
    BigDecimal step =
        Stream.of(1, 2, 5, 10)
            .map(digit -> power.multiply(BigDecimal.valueOf(digit)))
            .filter(each -> each.doubleValue() >= minStep)
            .findFirst()
            .orElseThrow()
            .stripTrailingZeros();
    return LongStream.rangeClosed(
            (long) Math.floor(low / step.doubleValue()),
            (long) Math.ceil(high / step.doubleValue()))
        .mapToObj(factor -> step.multiply(BigDecimal.valueOf(factor)));
  }

  private List<BigDecimal> within(Stream<BigDecimal> candidates) {
    return candidates
        .filter(tick -> low <= mapping.applyAsDouble(tick.doubleValue()))
        .filter(tick -> mapping.applyAsDouble(tick.doubleValue()) <= high)
        .toList();
  }

  private Scale withTicks(List<BigDecimal> chosen) {
    return new Scale(mapping, low, high, from, to, chosen);
  }

  /** The position of {@code value}, pixels. */
  public double at(double value) {
    return from + (to - from) * (mapping.applyAsDouble(value) - low) / (high - low);
  }

  /** The label of a tick: {@code 0.5}, {@code 10}. */
  static String label(BigDecimal tick) {
    return tick.toPlainString();
  }
}
