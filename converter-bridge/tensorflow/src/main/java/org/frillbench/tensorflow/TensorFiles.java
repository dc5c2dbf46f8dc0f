package org.frillbench.tensorflow;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.frillbench.tensorflow.wire.ArrayFile;
import org.tensorflow.Tensor;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.ByteDataBuffer;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.types.family.TType;

/** Tensors as files of raw elements. All platforms with these libraries are little-endian. */
final class TensorFiles {

  private static final int PART_BYTES = 1 << 16;

  private TensorFiles() {}

  /** A tensor of what {@code array} holds. */
  static Tensor read(ArrayFile array) throws RefusedException, IOException {
    Class<? extends TType> type =
        ElementTypes.classOf(array.type())
            .orElseThrow(
                () ->
                    new RefusedException(
                        "TensorFlow for Java has no arrays of " + array.type() + " for inputs"));
    Shape shape = Shape.of(array.shape().stream().mapToLong(extent -> extent).toArray());
    byte[] bytes = Files.readAllBytes(Path.of(array.file()));
    return Tensor.of(type, shape, DataBuffers.of(bytes, true, false));
  }

  /** Writes a tensor's elements to {@code file}. */
  static ArrayFile write(String name, Tensor tensor, Path file)
      throws RefusedException, IOException {
    if (!ElementTypes.isKnown(tensor.dataType())) {
      throw new RefusedException(
          "the output " + name + " holds elements of " + tensor.dataType() + ", no numbers");
    }
    ByteDataBuffer data = tensor.asRawTensor().data();
    try (FileChannel out =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      byte[] part = new byte[PART_BYTES];
      for (long begin = 0; begin < data.size(); begin += PART_BYTES) {
        int length = (int) Math.min(PART_BYTES, data.size() - begin);
        data.offset(begin).read(part, 0, length);
        ByteBuffer bytes = ByteBuffer.wrap(part, 0, length);
        while (bytes.hasRemaining()) {
          out.write(bytes);
        }
      }
    }
    List<Long> shape = new ArrayList<>();
    for (long extent : tensor.shape().asArray()) {
      shape.add(extent);
    }
    return new ArrayFile(name, ElementTypes.nameOf(tensor.dataType()), shape, file.toString());
  }
}
