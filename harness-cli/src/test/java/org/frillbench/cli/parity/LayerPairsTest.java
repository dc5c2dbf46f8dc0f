package org.frillbench.cli.parity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.frillbench.converter.inspect.ComputedTensors.Computed;
import org.frillbench.converter.inspect.TensorInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LayerPairsTest {

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
      String base, String newer, boolean comparable) {
    assertEquals(comparable, LayerPairs.comparable(tensor(base, 1, 2), tensor(newer, 1, 2)));
  }

  @Test
  void tensorsOfOtherShapesAreNotComparable() {
    assertFalse(LayerPairs.comparable(tensor("FLOAT32", 1, 2), tensor("FLOAT32", 2, 1)));
  }

  private static Computed computed(String name, int operator, String operatorName) {
    return new Computed(
        new TensorInfo(name, "FLOAT32", List.of(1, 2)), operator, operator, operatorName);
  }

  @Test
  void tensorsOfOtherNamesArePairedByOrderWhereOperatorsAreTheSame() {
    List<Computed> bases =
        List.of(computed("a", 0, "CONV_2D"), computed("b", 1, "ADD"), computed("c", 2, "MUL"));
    List<Computed> newOnes =
        List.of(computed("x", 0, "CONV_2D"), computed("b", 1, "ADD"), computed("z", 2, "MUL"));
    LayerPairs pairs = LayerPairs.of(bases, newOnes);
    assertEquals(
        List.of("x", "b", "z"),
        pairs.pairs().stream().map(pair -> pair.newer().tensor().name()).toList());
    assertEquals(2, pairs.byOrder());
    assertEquals(List.of(), pairs.onlyBase());
    assertEquals(List.of(), pairs.onlyNew());
  }

  @Test
  void tensorsOfOtherNamesAreLeftOverWhereOperatorsAreNotTheSame() {
    List<Computed> bases = List.of(computed("a", 0, "CONV_2D"), computed("b", 1, "ADD"));
    List<Computed> newOnes = List.of(computed("x", 0, "MUL"), computed("b", 1, "ADD"));
    LayerPairs pairs = LayerPairs.of(bases, newOnes);
    assertEquals(1, pairs.pairs().size());
    assertEquals(0, pairs.byOrder());
    assertEquals(List.of("a"), pairs.onlyBase());
    assertEquals(List.of("x"), pairs.onlyNew());
  }
}
