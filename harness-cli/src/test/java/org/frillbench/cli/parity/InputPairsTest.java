package org.frillbench.cli.parity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.frillbench.cli.failure.CommandFailure;
import org.frillbench.cli.failure.ExitCode;
import org.frillbench.tensorflow.wire.TensorFacts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Extents of inputs, which a SavedModel's signature may give at will. */
final class InputPairsTest {

  private static SideModel side(Long... shape) {
    Port port = SavedModelSide.port(new TensorFacts("x", "FLOAT32", List.of(shape)));
    return new SideModel(null, null, List.of(port), List.of());
  }

  private static void refused(String sentence, Executable pairing) {
    CommandFailure failure = assertThrows(CommandFailure.class, pairing);
    assertEquals(ExitCode.REFUSED_INPUT, failure.exitCode());
    assertEquals(sentence, failure.getMessage());
  }

  @Test
  void extentOutsideItsBoundsIsRefusedWithThem() {
    for (long extent : List.of(1L << 31, 1L << 40, -2L, Long.MIN_VALUE)) {
      refused(
          "the SavedModel's 'x' has an extent that is not from -1 to 2147483647: [1, "
              + extent
              + "].",
          () -> side(1L, extent));
    }
  }

  @Test
  void inputBeyondOneGibibyteIsRefusedWithItsShape() {
    SideModel stored = new SideModel(null, null, List.of(), List.of());
    for (long extent : List.of(2_000_000_000L, 500_000_000L, (1L << 28) + 1)) {
      SideModel side = side(1L, extent);
      String sentence =
          "input 'x' takes more than the 1 GiB that can be filled: [1, " + extent + "].";
      refused(sentence, () -> InputPairs.of(side, side, List.of()));
      refused(sentence, () -> InputPairs.of(side, stored, List.of()));
    }
  }

  @Test
  void inputOfOneGibibyteWithAnUnknownBatchIsTaken() {
    SideModel side = side(-1L, 1L << 28);
    assertEquals(List.of(1, 1 << 28), InputPairs.of(side, side, List.of()).inputs().get(0).shape());
  }
}
