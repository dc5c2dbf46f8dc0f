package org.frillbench.converter.flatbuffer;

import com.google.flatbuffers.FlatBufferBuilder;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import org.frillbench.converter.graph.Content;
import org.frillbench.converter.graph.Tensor;

/**
 * The values of constant tensors, which follow a flatbuffer's structure: one byte vector each, in
 * the order in which inference reads them.
 *
 * <p>A flatbuffer's offsets lead forward, so its structure can be built, and the size of the whole
 * be known, before any value is: each buffer's offset is left open and set when the structure's own
 * size is known.
 */
final class DataSection {

  /** The kernels load weights by vector instructions, straight from the mapped file. */
  private static final int ALIGNMENT = 16;

  private static final int DATA_SLOT = 0;

  private final List<Tensor> constants;
  private final int[] openOffsets;

  DataSection(List<Tensor> constants) {
    this.constants = constants;
    this.openOffsets = new int[constants.size()];
  }

  /** Writes the buffer table of constant {@code index}, its data still open. */
  int writeTable(FlatBufferBuilder builder, int index) {
    org.tensorflow.lite.schema.Buffer.startBuffer(builder);
    int open = -1;
    builder.addInt(DATA_SLOT, open, 0);
    openOffsets[index] = builder.offset();
    return org.tensorflow.lite.schema.Buffer.endBuffer(builder);
  }

  /** Returns the size of the file whose structure takes {@code structureBytes}. */
  long end(long structureBytes) {
    long end = structureBytes;
    for (Tensor tensor : constants) {
      end = dataStart(end) + tensor.bytes();
    }
    return end;
  }

  /** Sets the offsets that {@link #writeTable} left open in the finished structure. */
  void close(ByteBuffer structure) {
    long end = structure.remaining();
    for (int i = 0; i < constants.size(); i++) {
      long start = dataStart(end);
      int field = structure.remaining() - openOffsets[i];
      structure.putInt(structure.position() + field, (int) (start - Integer.BYTES - field));
      end = start + constants.get(i).bytes();
    }
  }

  /** Writes all values after a structure of {@code structureBytes}. */
  void write(LittleEndianStream out, long structureBytes, WeightSource weights) throws IOException {
    LearnedValues learned = new LearnedValues(weights);
    long end = structureBytes;
    for (Tensor tensor : constants) {
      long start = dataStart(end);
      out.padTo(start - Integer.BYTES);
      out.putInt((int) tensor.bytes());
      write(out, tensor, learned);
      end = start + tensor.bytes();
    }
  }

  /** Where data may start that follows byte {@code end} and its own length. */
  private static long dataStart(long end) {
    long earliest = end + Integer.BYTES;
    return (earliest + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
  }

  private static void write(LittleEndianStream out, Tensor tensor, LearnedValues learned)
      throws IOException {
    Content content = tensor.content();
    if (content instanceof Content.Learned) {
      learned.write(tensor, out);
    } else if (content instanceof Content.Scalar scalar) {
      out.putFloat(scalar.value());
    } else if (content instanceof Content.Integers integers) {
      for (int value : integers.values()) {
        out.putInt(value);
      }
    }
  }
}
