package org.frillbench.converter.trained.student;

import java.nio.file.Path;
import org.frillbench.converter.trained.WeightsException;

/** Refuses weights that are no numbers: a diverged training leaves them, and nobody sees it. */
final class FiniteValues {

  private static final int EXPONENT = 0x7f800000;

  private FiniteValues() {}

  /** Refuses the variable {@code name} if one of the first {@code count} values is not finite. */
  static void require(Path source, String name, float[] values, int count) throws WeightsException {
    int greatest = 0;
    for (int i = 0; i < count; i++) {
      greatest = Math.max(greatest, Float.floatToRawIntBits(values[i]) & EXPONENT);
    }
    if (greatest == EXPONENT) {
      throw new WeightsException(
          source + " has NaN or infinite values in " + name + ": take an earlier checkpoint.");
    }
  }
}
