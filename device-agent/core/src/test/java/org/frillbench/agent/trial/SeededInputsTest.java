package org.frillbench.agent.trial;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.frillbench.agent.port.EngineException;
import org.frillbench.agent.port.Tensor;
import org.frillbench.agent.wire.Failure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Known values come from the generator that {@link java.util.Random} specifies, computed apart from
 * Java: s ← (25214903917 s + 11) mod 2^48, started at 1 xor 25214903917.
 */
final class SeededInputsTest {

  @Test
  void floatsAreTheGeneratorsHighBitsLessAHalf() throws EngineException {
    ByteBuffer input = new SeededInputs(1).next(new Tensor("x", "FLOAT32", 1, 3));
    assertTrue(input.isDirect());
    assertEquals(ByteOrder.nativeOrder(), input.order());
    assertEquals(12, input.remaining());
    assertEquals(0.23087817f, input.getFloat());
    assertEquals(-0.39952683f, input.getFloat());
    assertEquals(-0.08991921f, input.getFloat());
  }

  @Test
  void bytesAreUniform() throws EngineException {
    ByteBuffer input = new SeededInputs(1).next(new Tensor("x", "UINT8", 5));
    byte[] bytes = new byte[5];
    input.get(bytes);
    assertArrayEquals(new byte[] {(byte) 187, 25, 104, 104, 53}, bytes);
  }

  @Test
  void widerIntegersAreZeroOrOne() throws EngineException {
    ByteBuffer input = new SeededInputs(1).next(new Tensor("x", "INT32", 8));
    int[] expected = {1, 0, 0, 0, 0, 0, 0, 1};
    for (int value : expected) {
      assertEquals(value, input.getInt());
    }
  }

  @Test
  void aSecondInputGoesOnWhereTheFirstEnded() throws EngineException {
    SeededInputs inputs = new SeededInputs(1);
    inputs.next(new Tensor("x", "FLOAT32", 2));
    assertEquals(-0.08991921f, inputs.next(new Tensor("y", "FLOAT32", 1)).getFloat());
  }

  @ParameterizedTest
  @CsvSource({"BOOL, 1", "INT8, 1", "INT16, 2", "int32, 4", "FLOAT64, 8", "INT64, 8"})
  void everyTypeFillsItsWidth(String type, int bytes) throws EngineException {
    assertEquals(3 * bytes, new SeededInputs(1).next(new Tensor("x", type, 3)).remaining());
  }

  @ParameterizedTest
  @ValueSource(strings = {"STRING", "COMPLEX64", ""})
  void aTypeThatNumbersCannotFillIsNamed(String type) {
    Tensor tensor = new Tensor("x", type, 1);
    EngineException refusal =
        assertThrows(EngineException.class, () -> new SeededInputs(1).next(tensor));
    assertEquals(Failure.Kind.INPUT, refusal.kind());
    assertTrue(refusal.getMessage().contains("x " + type + "[1]"), refusal.getMessage());
  }

  @Test
  void aSizeThatCannotBeFilledIsRefused() {
    Tensor huge = new Tensor("x", "FLOAT32", 1 << 15, 1 << 15);
    assertThrows(EngineException.class, () -> new SeededInputs(1).next(huge));
    Tensor dynamic = new Tensor("x", "FLOAT32", -1);
    assertThrows(EngineException.class, () -> new SeededInputs(1).next(dynamic));
  }
}
