package org.frillbench.cli.input;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.frillbench.agent.port.InputType;

/** What an input file holds. */
final class Numbers {

  private final InputType type;
  private final List<Integer> shape;
  private final ByteBuffer elements;

  /**
   * Elements in a tensor's order.
   *
   * @param shape the extents in the file; null where it has none
   * @param elements little-endian, from the buffer's position to its limit
   */
  Numbers(InputType type, List<Integer> shape, ByteBuffer elements) {
    this.type = type;
    this.shape = shape;
    this.elements = elements.slice().order(ByteOrder.LITTLE_ENDIAN);
  }

  /** Returns {@code values} as float32. */
  static Numbers of(float[] values, List<Integer> shape) {
    ByteBuffer elements =
        ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    elements.asFloatBuffer().put(values);
    return new Numbers(InputType.FLOAT32, shape, elements);
  }

  InputType type() {
    return type;
  }

  /** Returns the extents in the file; empty where it has none. */
  Optional<List<Integer>> shape() {
    return Optional.ofNullable(shape);
  }

  /** Returns the elements as the wire wants them: little-endian. */
  ByteBuffer bytes() {
    return elements.duplicate().order(ByteOrder.LITTLE_ENDIAN);
  }

  /** Returns the place of the first element that is no number, from 1; empty if all are. */
  OptionalLong notANumber() {
    ByteBuffer left = bytes();
    for (long place = 1; left.hasRemaining(); place++) {
      if (!finite(left)) {
        return OptionalLong.of(place);
      }
    }
    return OptionalLong.empty();
  }

  private boolean finite(ByteBuffer left) {
    return switch (type) {
      case FLOAT32 -> Float.isFinite(left.getFloat());
      case FLOAT64 -> Double.isFinite(left.getDouble());
      case FLOAT16 -> (left.getShort() & 0x7c00) != 0x7c00;
      case COMPLEX64 -> {
        float real = left.getFloat();
        float imaginary = left.getFloat();
        yield Float.isFinite(real) && Float.isFinite(imaginary);
      }
      case COMPLEX128 -> {
        double real = left.getDouble();
        double imaginary = left.getDouble();
        yield Double.isFinite(real) && Double.isFinite(imaginary);
      }
      default -> {
        left.position(left.limit());
        yield true;
      }
    };
  }
}
