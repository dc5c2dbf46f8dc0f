package org.frillbench.cli.convert;

import org.frillbench.converter.spec.Head;

/** What tests of conversions have in common. */
final class Conversions {

  /** Of a student that pools first. */
  static final ConversionSettings SETTINGS =
      new ConversionSettings(
          null,
          Quantization.NONE,
          null,
          null,
          null,
          true,
          Head.POOL_THEN_CONV,
          Rescaling.YES,
          null,
          true);

  private Conversions() {}
}
