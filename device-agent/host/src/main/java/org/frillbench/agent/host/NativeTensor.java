package org.frillbench.agent.host;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.tensorflowlite.TfLiteIntArray;
import org.bytedeco.tensorflowlite.TfLiteTensor;
import org.frillbench.agent.port.EngineException;
import org.frillbench.agent.port.Tensor;
import org.frillbench.agent.wire.Failure;

/** A tensor in the interpreter's memory. */
final class NativeTensor {

  private final TfLiteTensor tensor;

  NativeTensor(TfLiteTensor tensor) {
    this.tensor = tensor;
  }

  Tensor describe() {
    TfLiteIntArray dims = tensor.dims();
    int[] shape = new int[dims == null ? 0 : dims.size()];
    for (int i = 0; i < shape.length; i++) {
      shape[i] = dims.data(i);
    }
    BytePointer name = tensor.name();
    return new Tensor(name == null ? "" : name.getString(), TypeNames.of(tensor.type()), shape);
  }

  /** The tensor's own memory, native byte order; {@code kind} is the failure if it has none. */
  ByteBuffer memory(Failure.Kind kind) throws EngineException {
    long bytes = tensor.bytes();
    if (bytes == 0) {
      return ByteBuffer.allocate(0);
    }
    BytePointer raw = tensor.data().raw();
    if (raw == null || raw.isNull() || bytes > Integer.MAX_VALUE) {
      throw new EngineException(kind, "tensor " + describe() + " has no memory that can be copied");
    }
    return raw.capacity(bytes).asByteBuffer().order(ByteOrder.nativeOrder());
  }
}
