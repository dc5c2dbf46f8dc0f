package org.frillbench.cli.parity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.frillbench.converter.inspect.TensorInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LayerComparisonTest {

  private static TensorInfo tensor(String type, Integer... shape) {
    return new TensorInfo("a", type, List.of(shape));
  }

  @ParameterizedTest
  @CsvSource({
    "FLOAT32, FLOAT32, true",
    "FLOAT32, FLOAT16, true",
    "INT32, INT8, true",
    "FLOAT32, INT32, false",
    "INT4, INT4, false",
    "INT4, INT8, false",
    "INT8, INT4, false",
    "STRING, STRING, false",
  })
  void tensorsAreComparableWhereBothHoldNumbersOfOneKind(
      String left, String right, boolean comparable) {
    assertEquals(comparable, LayerComparison.comparable(tensor(left, 1, 2), tensor(right, 1, 2)));
  }

  @Test
  void tensorsOfOtherShapesAreNotComparable() {
    assertFalse(LayerComparison.comparable(tensor("FLOAT32", 1, 2), tensor("FLOAT32", 2, 1)));
  }
}
