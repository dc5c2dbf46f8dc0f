package org.frillbench.agent.trial;

import java.nio.ByteBuffer;
import java.util.Random;
import org.frillbench.agent.port.EngineException;
import org.frillbench.agent.port.InputType;
import org.frillbench.agent.port.Tensor;
import org.frillbench.agent.wire.Failure;
import org.frillbench.agent.wire.InputRequest;

/**
 * Inputs from a seed, the same on every machine: {@link Random}'s sequence is specified. Real
 * numbers are uniform on [-0.5, 0.5), as TensorFlow Lite's own benchmark fills them, and so are
 * both parts of complex ones; bytes are uniform; wider integers are 0 or 1, because they are often
 * indices; booleans are false or true.
 */
public final class SeededInputs {

  private final Random random;

  /** The numbers of {@code seed}, from the first one on. */
  public SeededInputs(long seed) {
    this.random = new Random(seed);
  }

  /**
   * Fills an input.
   *
   * @param range of its integers, both ends included; null for the range in the class comment
   * @param memory as long as {@code tensor}, which {@link InputType#refusal} accepts
   * @throws EngineException if {@code range} does not go with the tensor's type
   */
  public void fill(Tensor tensor, InputRequest.Range range, ByteBuffer memory)
      throws EngineException {
    InputType type = InputType.of(tensor.type);
    if (range != null && !type.holds(range)) {
      throw new EngineException(
          Failure.Kind.INPUT,
          "input " + tensor + " takes no integers from " + range.least + " to " + range.most);
    }
    while (memory.hasRemaining()) {
      if (range == null) {
        put(type, memory);
      } else {
        putInteger(type.width, integer(range), memory);
      }
    }
  }

  private void put(InputType type, ByteBuffer memory) {
    switch (type) {
      case FLOAT32:
        memory.putFloat(real());
        break;
      case COMPLEX64:
        memory.putFloat(real()).putFloat(real());
        break;
      case FLOAT64:
        memory.putDouble(random.nextDouble() - 0.5);
        break;
      case COMPLEX128:
        memory.putDouble(random.nextDouble() - 0.5).putDouble(random.nextDouble() - 0.5);
        break;
      case FLOAT16:
        memory.putShort(half(random.nextInt(1 << 11)));
        break;
      case BFLOAT16:
        memory.putShort((short) (Float.floatToIntBits(real()) >> 16));
        break;
      case INT8:
      case UINT8:
        memory.put((byte) random.nextInt(1 << 8));
        break;
      default:
        putInteger(type.width, random.nextInt(2), memory);
    }
  }

  private float real() {
    return random.nextFloat() - 0.5f;
  }

  /** The float16 bits of (step - 1024) / 2048, for a step from 0 to 2047: none is rounded. */
  private static short half(int step) {
    int bits = Float.floatToIntBits((step - 1024) / 2048f);
    int sign = bits >>> 31 << 15;
    // From float32's exponent bias of 127 and 23 bits of fraction to 15 and 10.
    int rest =
        (bits & Integer.MAX_VALUE) == 0 ? 0 : ((bits & Integer.MAX_VALUE) >> 13) - (112 << 10);
    return (short) (sign | rest);
  }

  /** One of the integers of {@code range}, each as likely as any other or nearly so. */
  private long integer(InputRequest.Range range) {
    long count = range.most - range.least + 1;
    if (count > 0) {
      return range.least
          + (count <= Integer.MAX_VALUE
              ? random.nextInt((int) count)
              : (random.nextLong() >>> 1) % count);
    }
    // Over half of all longs are in a range whose size no long can say.
    long drawn = random.nextLong();
    while (drawn < range.least || drawn > range.most) {
      drawn = random.nextLong();
    }
    return drawn;
  }

  private static void putInteger(int width, long value, ByteBuffer memory) {
    switch (width) {
      case 1:
        memory.put((byte) value);
        break;
      case 2:
        memory.putShort((short) value);
        break;
      case 4:
        memory.putInt((int) value);
        break;
      default:
        memory.putLong(value);
    }
  }
}
