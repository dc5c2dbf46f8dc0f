package org.frillbench.results.frontier;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.frillbench.results.table.Figures;

/**
 * From values to places in a picture.
 *
 * @param mapping what of a value lies evenly: itself, or its logarithm
 * @param low the mapped value at {@code from}
 * @param high the mapped value at {@code to}
 * @param from a place, pixels
 * @param to a place, pixels; may lie before {@code from}
 * @param ticks the values to be marked
 */
record Scale(
    DoubleUnaryOperator mapping,
    double low,
    double high,
    double from,
    double to,
    List<Double> ticks) {

  private static final double MARGIN = 0.05;
  private static final int WANTED_TICKS = 6;

  /** For positive values that lie apart by factors: marked at 1, 2 and 5 times powers of ten. */
  static Scale logarithmic(List<Double> values, double from, double to) {
    Scale bare = of(Math::log, values, from, to);
    List<Double> ticks = new ArrayList<>();
    for (int power = -9; power <= 12; power++) {
      for (int digit : new int[] {1, 2, 5}) {
        ticks.add(digit * Math.pow(10, power));
      }
    }
    return bare.marked(ticks);
  }

  /** For values that lie apart by amounts. */
  static Scale linear(List<Double> values, double from, double to) {
    Scale bare = of(DoubleUnaryOperator.identity(), values, from, to);
    double rough = (bare.high - bare.low) / WANTED_TICKS;
    double power = Math.pow(10, Math.floor(Math.log10(rough)));
    double step = power * (rough / power > 5 ? 10 : rough / power > 2 ? 5 : 2);
    List<Double> ticks = new ArrayList<>();
    for (int i = (int) Math.floor(bare.low / step); i <= Math.ceil(bare.high / step); i++) {
      ticks.add(i * step);
    }
    return bare.marked(ticks);
  }

  private static Scale of(
      DoubleUnaryOperator mapping, List<Double> values, double from, double to) {
    double low = values.stream().mapToDouble(mapping::applyAsDouble).min().orElseThrow();
    double high = values.stream().mapToDouble(mapping::applyAsDouble).max().orElseThrow();
    double margin = high > low ? MARGIN * (high - low) : MARGIN;
    return new Scale(mapping, low - margin, high + margin, from, to, List.of());
  }

  private Scale marked(List<Double> candidates) {
    List<Double> within =
        candidates.stream()
            .filter(tick -> low <= mapping.applyAsDouble(tick))
            .filter(tick -> mapping.applyAsDouble(tick) <= high)
            .toList();
    return new Scale(mapping, low, high, from, to, within);
  }

  double at(double value) {
    return from + (to - from) * (mapping.applyAsDouble(value) - low) / (high - low);
  }

  /** A tick's value, without zeros that say nothing. */
  static String label(double tick) {
    String digits = Figures.significant(tick);
    return digits.contains(".") ? digits.replaceAll("\\.?0+$", "") : digits;
  }
}
