package org.frillbench.converter.flatbuffer;

import com.google.flatbuffers.FlatBufferBuilder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.frillbench.converter.graph.Tensor;
import org.tensorflow.lite.schema.Buffer;
import org.tensorflow.lite.schema.Model;

/** The buffers of a model: the empty one, one for each constant tensor, and the stamp's. */
final class BufferSection {

  private static final int EMPTY = 0;

  private final Map<String, Integer> indices = new HashMap<>();
  private final DataSection data;
  private final byte[] stamp;

  BufferSection(List<Tensor> constants, DataSection data, String stamp) {
    constants.forEach(tensor -> indices.put(tensor.name(), indices.size() + 1));
    this.data = data;
    this.stamp = stamp.getBytes(StandardCharsets.UTF_8);
  }

  /** Returns the buffer that holds {@code tensor}: the empty one, unless it is constant. */
  int indexOf(Tensor tensor) {
    return indices.getOrDefault(tensor.name(), EMPTY);
  }

  /** Returns the buffer that holds the stamp. */
  int stampIndex() {
    return indices.size() + 1;
  }

  /** Writes all buffers and returns the offset of their vector. */
  int write(FlatBufferBuilder builder) {
    int[] offsets = new int[indices.size() + 2];
    Buffer.startBuffer(builder);
    offsets[EMPTY] = Buffer.endBuffer(builder);
    for (int i = 0; i < indices.size(); i++) {
      offsets[i + 1] = data.writeTable(builder, i);
    }
    offsets[stampIndex()] = Buffer.createBuffer(builder, builder.createByteVector(stamp));
    return Model.createBuffersVector(builder, offsets);
  }
}
