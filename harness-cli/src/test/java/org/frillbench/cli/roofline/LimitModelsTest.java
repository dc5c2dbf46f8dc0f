package org.frillbench.cli.roofline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.frillbench.converter.spec.MatrixProductSpec;
import org.frillbench.results.numerics.NumericKind;
import org.frillbench.results.record.Candidate;
import org.junit.jupiter.api.Test;

/** What stands for the sizes of weights. */
final class LimitModelsTest {

  private static List<Long> sizes(Long... weights) {
    return LimitModels.sizes(
        Stream.of(weights)
            .map(
                bytes ->
                    new Candidate(
                        "m",
                        null,
                        "0".repeat(64),
                        1,
                        null,
                        1,
                        1L,
                        List.of(),
                        NumericKind.FLOAT32,
                        List.of(),
                        bytes,
                        null,
                        null))
            .toList());
  }

  @Test
  void layerOfLimitModelIsAsLargeAsTheWeights() {
    assertEquals(new MatrixProductSpec(1, 1024, 9856), LimitModels.layer(40_370_176));
    assertEquals(new MatrixProductSpec(1, 100, 100), LimitModels.layer(40_000));
    assertEquals(new MatrixProductSpec(1, 1, 1), LimitModels.layer(0));
  }

  @Test
  void limitModelRepresentsWeightsUpToATenthLarger() {
    assertEquals(List.of(1_000L), sizes(1_000L));
    assertEquals(List.of(1_000L, 1_101L), sizes(1_101L, 1_100L, 1_000L, 1_050L));
    assertEquals(List.of(), sizes(0L));
  }
}
