package org.frillbench.converter.flatbuffer;

import com.google.flatbuffers.FlatBufferBuilder;
import java.nio.ByteBuffer;
import org.frillbench.converter.graph.Graph;
import org.frillbench.converter.network.Networks;
import org.frillbench.converter.spec.SpecStamp;
import org.tensorflow.lite.schema.Metadata;
import org.tensorflow.lite.schema.Model;

/** Lays a model out as one flatbuffer in memory. */
final class ModelSerializer {

  private static final int SCHEMA_VERSION = 3;
  private static final long FIXED_BYTES = 4096;

  private final SpecStamp stamp;
  private final BufferSection buffers;
  private final OperatorCodes codes;
  private final GraphSection section;

  ModelSerializer(SpecStamp stamp) {
    this.stamp = stamp;
    Graph graph = Networks.of(stamp.spec());
    buffers = new BufferSection(graph.tensors(), stamp.seed(), stamp.toJson());
    codes = new OperatorCodes(graph);
    section = new GraphSection(graph, buffers, codes);
  }

  /**
   * Returns the file's bytes between position and limit.
   *
   * @throws IllegalArgumentException if the model does not fit into a flatbuffer of 2 GiB
   */
  ByteBuffer serialize() {
    FlatBufferBuilder builder =
        new FlatBufferBuilder(ByteBuffer.allocate(capacity()), new RefusingFactory());
    int bufferVector = buffers.write(builder);
    int metadata = Model.createMetadataVector(builder, new int[] {writeMetadata(builder)});
    int codeVector = codes.write(builder);
    int subgraphs = Model.createSubgraphsVector(builder, new int[] {section.write(builder)});
    int signatures =
        Model.createSignatureDefsVector(builder, new int[] {section.writeSignature(builder)});
    int description = builder.createString("Written by frill-bench.");
    Model.startModel(builder);
    Model.addVersion(builder, SCHEMA_VERSION);
    Model.addOperatorCodes(builder, codeVector);
    Model.addSubgraphs(builder, subgraphs);
    Model.addDescription(builder, description);
    Model.addBuffers(builder, bufferVector);
    Model.addMetadata(builder, metadata);
    Model.addSignatureDefs(builder, signatures);
    Model.finishModelBuffer(builder, Model.endModel(builder));
    return builder.dataBuffer();
  }

  private int writeMetadata(FlatBufferBuilder builder) {
    int name = builder.createString(SpecStamp.METADATA_NAME);
    return Metadata.createMetadata(builder, name, buffers.stampIndex());
  }

  private int capacity() {
    long bound = buffers.bound() + section.bound() + FIXED_BYTES;
    if (bound > Integer.MAX_VALUE - FIXED_BYTES) {
      throw new IllegalArgumentException(
          stamp.spec().name()
              + " needs "
              + bound
              + " bytes, more than the 2 GiB of a flatbuffer: ask for a narrower model.");
    }
    return (int) bound;
  }

  /** Growing would double the memory in silence; a bound that is too low is a bug to hear of. */
  private static final class RefusingFactory extends FlatBufferBuilder.ByteBufferFactory {
    @Override
    public ByteBuffer newByteBuffer(int capacity) {
      throw new IllegalStateException("The model outgrew its bound: " + capacity + " bytes.");
    }
  }
}
