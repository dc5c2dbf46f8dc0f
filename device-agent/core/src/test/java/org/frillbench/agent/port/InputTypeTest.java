package org.frillbench.agent.port;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class InputTypeTest {

  private static String refusal(String type, int... shape) {
    return InputType.refusal(new Tensor("x", type, shape));
  }

  @ParameterizedTest
  @EnumSource(InputType.class)
  void aGibibyteCanBeFilledAndNotOneElementMore(InputType type) {
    int most = (1 << 30) / type.width;
    assertNull(refusal(type.name(), most));
    assertEquals(
        "takes more than the 1 GiB that can be filled: [" + (most + 1) + "]",
        refusal(type.name(), most + 1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"STRING", "RESOURCE", "VARIANT", "INT4", "NOTYPE", "TYPE_99", ""})
  void otherTypesAreNamed(String type) {
    assertEquals("takes " + type + ", which numbers cannot fill", refusal(type, 1));
  }

  @Test
  void extentsThatHoldNothingOrOverflowAreRefused() {
    assertEquals("has no shape to run at: [1, 0]", refusal("FLOAT32", 1, 0));
    assertEquals("has no shape to run at: [-1]", refusal("FLOAT32", -1));
    int most = Integer.MAX_VALUE;
    assertEquals(
        "takes more than the 1 GiB that can be filled: [2147483647, 2147483647, 2147483647]",
        refusal("INT8", most, most, most));
    assertNull(refusal("FLOAT32"));
  }
}
