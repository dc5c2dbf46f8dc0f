package org.frillbench.results.record;

import java.math.BigDecimal;

/** Doubles at full precision, large ones without an exponent: {@code 275300000}, not 2.753E8. */
final class Decimals {

  private Decimals() {}

  /** The shortest digits that read back as {@code value}, which is finite; 0 for −0. */
  static BigDecimal plain(double value) {
    BigDecimal digits =
        new BigDecimal(Double.toString(value == 0 ? 0 : value)).stripTrailingZeros();
    return digits.scale() < 0 ? digits.setScale(0) : digits;
  }
}
