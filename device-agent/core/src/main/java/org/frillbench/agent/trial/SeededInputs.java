package org.frillbench.agent.trial;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Locale;
import java.util.Random;
import org.frillbench.agent.port.EngineException;
import org.frillbench.agent.port.Tensor;
import org.frillbench.agent.wire.Failure;

/**
 * Inputs from a seed, the same on every machine: {@link Random}'s sequence is specified. Floats are
 * uniform on [-0.5, 0.5), as TensorFlow Lite's own benchmark fills them; bytes are uniform; wider
 * integers are 0 or 1, because they are often indices; booleans are false or true.
 */
final class SeededInputs implements Inputs {

  private final Random random;

  SeededInputs(long seed) {
    this.random = new Random(seed);
  }

  @Override
  public ByteBuffer next(Tensor tensor) throws EngineException {
    int width = width(tensor);
    long bytes = tensor.elements() * width;
    if (bytes < 0 || bytes > MOST_BYTES) {
      throw new EngineException(
          Failure.Kind.INPUT, "input " + tensor + " has a size that cannot be filled");
    }
    ByteBuffer buffer = ByteBuffer.allocateDirect((int) bytes).order(ByteOrder.nativeOrder());
    while (buffer.hasRemaining()) {
      put(tensor.type, buffer);
    }
    buffer.flip();
    return buffer;
  }

  private void put(String type, ByteBuffer buffer) {
    switch (type.toUpperCase(Locale.ROOT)) {
      case "FLOAT32":
        buffer.putFloat(random.nextFloat() - 0.5f);
        break;
      case "FLOAT64":
        buffer.putDouble(random.nextDouble() - 0.5);
        break;
      case "INT16":
        buffer.putShort((short) random.nextInt(2));
        break;
      case "INT32":
        buffer.putInt(random.nextInt(2));
        break;
      case "INT64":
        buffer.putLong(random.nextInt(2));
        break;
      case "BOOL":
        buffer.put((byte) random.nextInt(2));
        break;
      default:
        buffer.put((byte) random.nextInt(256));
    }
  }

  private static int width(Tensor tensor) throws EngineException {
    switch (tensor.type.toUpperCase(Locale.ROOT)) {
      case "INT8":
      case "UINT8":
      case "BOOL":
        return 1;
      case "INT16":
        return 2;
      case "FLOAT32":
      case "INT32":
        return 4;
      case "FLOAT64":
      case "INT64":
        return 8;
      default:
        throw new EngineException(
            Failure.Kind.INPUT,
            "input " + tensor + " is of a type that seeded numbers cannot fill");
    }
  }
}
