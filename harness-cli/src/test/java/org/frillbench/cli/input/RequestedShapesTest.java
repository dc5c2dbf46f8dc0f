package org.frillbench.cli.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.frillbench.cli.failure.CommandFailure;
import org.frillbench.converter.inspect.TensorInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RequestedShapesTest {

  private static final TensorInfo X = new TensorInfo("x", "FLOAT32", List.of(1, 96));
  private static final TensorInfo Y = new TensorInfo("a=b:0", "INT32", List.of(4));

  private static String refusal(List<TensorInfo> inputs, String... words) {
    RequestedShapes shapes = RequestedShapes.parse(List.of(words));
    return assertThrows(
            CommandFailure.class,
            () -> {
              shapes.of(inputs);
              shapes.requireInputs(List.of(inputs));
            })
        .getMessage();
  }

  @Test
  void shapeOfASingleInputNeedsNoName() {
    assertEquals(Map.of(0, List.of(2, 96)), RequestedShapes.parse(List.of("2,96")).of(List.of(X)));
  }

  @Test
  void namesMayHoldEqualsSigns() {
    RequestedShapes shapes = RequestedShapes.parse(List.of("a=b:0=7", "x=2,48"));
    assertEquals(Map.of(0, List.of(2, 48), 1, List.of(7)), shapes.of(List.of(X, Y)));
    shapes.requireInputs(List.of(List.of(X, Y)));
  }

  @Test
  void shapeOfAnUnknownInputIsRefused() {
    RequestedShapes shapes = RequestedShapes.parse(List.of("x=2,96"));
    assertEquals(Map.of(), shapes.of(List.of(Y)));
    shapes.requireInputs(List.of(List.of(Y), List.of(X)));
    assertEquals(
        "--shape names the input 'z', which no model has; the first has 'x', 'a=b:0'.",
        refusal(List.of(X, Y), "z=1"));
  }

  @Test
  void shapesOfSeveralInputsNeedNames() {
    assertEquals(
        "--shape has to name an input, NAME=…, for there are 'x', 'a=b:0'.",
        refusal(List.of(X, Y), "1,96"));
    assertTrue(refusal(List.of(X), "1,96", "x=1,96").contains("is given twice"));
    assertTrue(refusal(List.of(X), "x=1,96", "x=1,96").contains("is given twice"));
  }

  @Test
  void shapeOfAnotherRankIsRefused() {
    assertEquals(
        "--shape gives input 'x' 3 extents, but it has 2: [1, 96].", refusal(List.of(X), "1,1,96"));
    TensorInfo unranked = new TensorInfo("u", "FLOAT32", List.of());
    assertEquals(
        Map.of(0, List.of(3, 3)), RequestedShapes.parse(List.of("3,3")).of(List.of(unranked)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x=",
        "0",
        "1,0",
        "-1",
        "1,,2",
        "1,",
        "a",
        "1.5",
        "1 ,2",
        "2147483648",
        "99999999999",
        "9999999999999999999999",
        "1,1,1,1,1,1,1,1,1",
        "x=1=a"
      })
  void whatIsNoShapeIsRefused(String words) {
    assertTrue(
        assertThrows(IllegalArgumentException.class, () -> RequestedShapes.parse(List.of(words)))
            .getMessage()
            .startsWith("--shape takes up to 8 extents from 1 on"));
  }

  @ParameterizedTest
  @CsvSource({
    "'0,9', 0, 9",
    "'-5,-5', -5, -5",
    "'-9223372036854775808,0', -9223372036854775808, 0"
  })
  void rangesHaveTwoEnds(String words, long least, long most) {
    assertEquals(least, Ranges.parse("--input-range", words).least);
    assertEquals(most, Ranges.parse("--input-range", words).most);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1", "2,1", "0,9223372036854775808", "1,2,3", "a,b", "1.0,2.0"})
  void malformedRangeIsRefused(String words) {
    assertTrue(
        assertThrows(IllegalArgumentException.class, () -> Ranges.parse("--input-range", words))
            .getMessage()
            .startsWith("--input-range takes the least and the greatest integer"));
  }
}
