package org.frillbench.converter.flatbuffer;

import com.google.flatbuffers.FlatBufferBuilder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.frillbench.converter.graph.Content;
import org.frillbench.converter.graph.Tensor;
import org.tensorflow.lite.schema.Buffer;
import org.tensorflow.lite.schema.Model;

/**
 * The buffers of a model: the empty one, one for each constant tensor, and one for the metadata.
 *
 * <p>They are written last to first, because a flatbuffer grows towards its front: so the weights
 * lie in the file in the order in which inference reads them.
 */
final class BufferSection {

  /** The kernels load weights by vector instructions, straight from the mapped file. */
  private static final int ALIGNMENT = 16;

  private final List<Tensor> constants;
  private final SeededWeights weights;
  private final byte[] stamp;

  BufferSection(List<Tensor> tensors, long seed, String stamp) {
    this.constants = tensors.stream().filter(Tensor::constant).toList();
    this.weights = new SeededWeights(seed);
    this.stamp = padded(stamp).getBytes(StandardCharsets.UTF_8);
  }

  /** Returns the buffer that holds {@code tensor}: 0, the empty one, unless it is constant. */
  int indexOf(Tensor tensor) {
    return constants.indexOf(tensor) + 1;
  }

  /** Returns the buffer that holds the stamp. */
  int stampIndex() {
    return constants.size() + 1;
  }

  /** Returns at least as many bytes as {@link #write} takes. */
  long bound() {
    long perBuffer = 64;
    return constants.stream().mapToLong(tensor -> tensor.bytes() + perBuffer).sum()
        + stamp.length
        + 2 * perBuffer;
  }

  /** Writes all buffers and returns the offset of their vector. */
  int write(FlatBufferBuilder builder) {
    int[] offsets = new int[constants.size() + 2];
    offsets[stampIndex()] = writeStamp(builder);
    for (int i = constants.size() - 1; i >= 0; i--) {
      offsets[i + 1] = write(builder, constants.get(i));
    }
    Buffer.startBuffer(builder);
    offsets[0] = Buffer.endBuffer(builder);
    return Model.createBuffersVector(builder, offsets);
  }

  /**
   * Ends the ASCII text with blanks, which JSON ignores, so that it fills whole words: being last
   * in the file it would else be followed by zeros that nobody misses, and a cut there would not
   * show.
   */
  private static String padded(String stamp) {
    return stamp + " ".repeat(-stamp.length() & (Integer.BYTES - 1));
  }

  private int writeStamp(FlatBufferBuilder builder) {
    builder.createUnintializedVector(1, stamp.length, 1).put(stamp);
    return Buffer.createBuffer(builder, builder.endVector());
  }

  private int write(FlatBufferBuilder builder, Tensor tensor) {
    ByteBuffer data =
        builder.createUnintializedVector(1, Math.toIntExact(tensor.bytes()), ALIGNMENT);
    Content content = tensor.content();
    if (content instanceof Content.Learned learned) {
      weights.put(tensor, learned, data);
    } else if (content instanceof Content.Scalar scalar) {
      data.putFloat(scalar.value());
    } else if (content instanceof Content.Integers integers) {
      integers.values().forEach(data::putInt);
    }
    return Buffer.createBuffer(builder, builder.endVector());
  }
}
