package org.frillbench.agent.trial;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.frillbench.agent.port.EngineException;
import org.frillbench.agent.port.InputType;
import org.frillbench.agent.port.Tensor;
import org.frillbench.agent.wire.Failure;
import org.frillbench.agent.wire.InputRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Known values come from the generator that {@link java.util.Random} specifies, computed apart from
 * Java: s ← (25214903917 s + 11) mod 2^48, started at 1 xor 25214903917.
 */
final class SeededInputsTest {

  private static ByteBuffer filled(SeededInputs inputs, Tensor tensor, InputRequest.Range range)
      throws EngineException {
    int bytes = (int) tensor.elements() * InputType.of(tensor.type).width;
    ByteBuffer memory = ByteBuffer.allocateDirect(bytes).order(ByteOrder.nativeOrder());
    inputs.fill(tensor, range, memory);
    memory.flip();
    return memory;
  }

  private static ByteBuffer filled(String type, int elements, InputRequest.Range range)
      throws EngineException {
    return filled(new SeededInputs(1), new Tensor("x", type, elements), range);
  }

  @Test
  void floatsAreTheGeneratorsHighBitsMinusAHalf() throws EngineException {
    ByteBuffer input = filled("FLOAT32", 3, null);
    assertEquals(0.23087817f, input.getFloat());
    assertEquals(-0.39952683f, input.getFloat());
    assertEquals(-0.08991921f, input.getFloat());
  }

  @Test
  void bytesAreUniform() throws EngineException {
    byte[] bytes = new byte[5];
    filled("UINT8", 5, null).get(bytes);
    assertArrayEquals(new byte[] {(byte) 187, 25, 104, 104, 53}, bytes);
  }

  @Test
  void widerIntegersAreZeroOrOne() throws EngineException {
    ByteBuffer input = filled("INT32", 8, null);
    int[] expected = {1, 0, 0, 0, 0, 0, 0, 1};
    for (int value : expected) {
      assertEquals(value, input.getInt());
    }
  }

  /** 1 sign, 5 exponent and 10 fraction bits, as IEEE 754 has binary16. */
  private static double half(short bits) {
    int exponent = bits >> 10 & 0x1f;
    double fraction = (bits & 0x3ff) / 1024.0;
    double size = exponent == 0 ? fraction / 16384 : (1 + fraction) * Math.pow(2, exponent - 15);
    return bits < 0 ? -size : size;
  }

  @Test
  void halvesAreMultiplesOfA2048thFromMinusAHalf() throws EngineException {
    ByteBuffer input = filled("FLOAT16", 4096, null);
    double sum = 0;
    while (input.hasRemaining()) {
      double value = half(input.getShort());
      assertTrue(value >= -0.5 && value < 0.5, "out of range: " + value);
      assertEquals(Math.rint(value * 2048), value * 2048);
      sum += value;
    }
    assertEquals(0, sum / 4096, 0.02);
  }

  @Test
  void shortenedFloatsKeepTheUpperHalfOfTheirBits() throws EngineException {
    int bits = Float.floatToIntBits(0.23087817f);
    assertEquals((short) (bits >> 16), filled("BFLOAT16", 1, null).getShort());
  }

  @Test
  void complexNumbersAreTwoReals() throws EngineException {
    ByteBuffer input = filled("COMPLEX64", 1, null);
    assertEquals(0.23087817f, input.getFloat());
    assertEquals(-0.39952683f, input.getFloat());
  }

  @Test
  void aSecondInputContinuesTheFirstInputsSequence() throws EngineException {
    SeededInputs inputs = new SeededInputs(1);
    filled(inputs, new Tensor("x", "FLOAT32", 2), null);
    Tensor second = new Tensor("y", "FLOAT32", 1);
    assertEquals(-0.08991921f, filled(inputs, second, null).getFloat());
  }

  @ParameterizedTest
  @EnumSource(InputType.class)
  void everyTypeIsFilledToItsEnd(InputType type) throws EngineException {
    assertEquals(3 * type.width, filled(type.name(), 3, null).remaining());
  }

  @ParameterizedTest
  @EnumSource(InputType.class)
  void aRangeHoldsForIntegersAndIsRefusedForOtherNumbers(InputType type) throws EngineException {
    InputRequest.Range range = new InputRequest.Range(0, 1);
    if (type.integer) {
      assertEquals(type.width, filled(type.name(), 1, range).remaining());
    } else {
      assertEquals(
          "input x " + type + "[1] takes no integers from 0 to 1",
          assertThrows(EngineException.class, () -> filled(type.name(), 1, range)).getMessage());
    }
  }

  @Test
  void bothEndsOfARangeAreDrawnAndNothingElse() throws EngineException {
    ByteBuffer input = filled("INT32", 1000, new InputRequest.Range(-2, 5));
    int least = 9;
    int most = -9;
    while (input.hasRemaining()) {
      int value = input.getInt();
      least = Math.min(least, value);
      most = Math.max(most, value);
    }
    assertEquals(-2, least);
    assertEquals(5, most);
  }

  @Test
  void rangesOfMoreThanHalfOfAllLongsAreKept() throws EngineException {
    for (InputRequest.Range range :
        new InputRequest.Range[] {
          new InputRequest.Range(1, Long.MAX_VALUE),
          new InputRequest.Range(Long.MIN_VALUE, 5),
          new InputRequest.Range(-5, Long.MAX_VALUE),
          new InputRequest.Range(Long.MIN_VALUE, Long.MAX_VALUE)
        }) {
      ByteBuffer input = filled("INT64", 100, range);
      while (input.hasRemaining()) {
        long value = input.getLong();
        assertTrue(value >= range.least && value <= range.most, "out of range: " + value);
      }
    }
  }

  @Test
  void aRangeBeyondTheTypeIsRefused() {
    EngineException refusal =
        assertThrows(
            EngineException.class, () -> filled("INT8", 1, new InputRequest.Range(0, 128)));
    assertEquals(Failure.Kind.INPUT, refusal.kind());
    assertEquals("input x INT8[1] takes no integers from 0 to 128", refusal.getMessage());
  }
}
