package org.frillbench.converter.flatbuffer;

import com.google.flatbuffers.FlatBufferBuilder;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.frillbench.converter.graph.Graph;
import org.frillbench.converter.graph.Tensor;
import org.frillbench.converter.network.Networks;
import org.frillbench.converter.spec.SpecStamp;
import org.tensorflow.lite.schema.Model;

/**
 * A model laid out as a TFLite file: the structure in memory, some ten KiB, and the weights not yet
 * read. So its size is known at once, and writing it takes no more memory than one buffer.
 */
public final class ModelImage {

  private static final int SCHEMA_VERSION = 3;
  private static final int USUAL_STRUCTURE_BYTES = 1 << 16;

  private final WeightSource weights;
  private final DataSection data;
  private final ByteBuffer structure;

  private ModelImage(Graph graph, WeightSource weights, List<MetadataEntry> metadata) {
    this.weights = weights;
    List<Tensor> constants = graph.tensors().stream().filter(Tensor::constant).toList();
    data = new DataSection(constants);
    structure = structure(graph, weights, new BufferSection(constants, data, metadata));
  }

  /**
   * Lays out the model of {@code stamp}'s spec.
   *
   * @throws IllegalArgumentException if it does not fit into a flatbuffer of 2 GiB
   */
  public static ModelImage of(SpecStamp stamp) {
    return of(Networks.of(stamp.spec()), stamp);
  }

  /**
   * Lays out {@code graph}, which is the network of {@code stamp}'s spec or a substitute, with the
   * weights of the stamp's seed.
   *
   * @throws IllegalArgumentException if it does not fit into a flatbuffer of 2 GiB
   */
  public static ModelImage of(Graph graph, SpecStamp stamp) {
    MetadataEntry entry = new MetadataEntry(SpecStamp.METADATA_NAME, padded(stamp));
    WeightSource weights = new SeededWeights(stamp.seed());
    return of(stamp.spec().name(), graph, weights, List.of(entry));
  }

  /**
   * Lays out {@code graph} with the values of {@code weights}.
   *
   * @param weights read when the file is written; for int8 tensors also their bounds, at once
   * @param metadata what the file says of its origin
   * @throws IllegalArgumentException if it does not fit into a flatbuffer of 2 GiB
   */
  public static ModelImage of(Graph graph, WeightSource weights, List<MetadataEntry> metadata) {
    return of("The model", graph, weights, metadata);
  }

  private static ModelImage of(
      String name, Graph graph, WeightSource weights, List<MetadataEntry> metadata) {
    ModelImage image = new ModelImage(graph, weights, metadata);
    if (image.bytes() > Integer.MAX_VALUE) {
      throw new IllegalArgumentException(
          name
              + " needs "
              + image.bytes()
              + " bytes, more than the 2 GiB of a flatbuffer: ask for a narrower model.");
    }
    image.data.close(image.structure);
    return image;
  }

  /** Ends with blanks, which JSON ignores, so that no seed makes a longer file than another. */
  private static String padded(SpecStamp stamp) {
    String json = stamp.toJson();
    String longest = new SpecStamp(stamp.spec(), Long.MIN_VALUE).toJson();
    return json + " ".repeat(longest.length() - json.length());
  }

  /** Returns whether {@code file} holds this model, byte for byte. */
  public boolean isIn(Path file) throws IOException {
    if (!Files.isRegularFile(file) || Files.size(file) != bytes()) {
      return false;
    }
    try (FileChannel there = FileChannel.open(file)) {
      ComparingChannel comparison = new ComparingChannel(there);
      write(comparison);
      return true;
    } catch (ComparingChannel.DifferenceException e) {
      return false;
    }
  }

  /** Returns the size of the file. */
  public long bytes() {
    return data.end(structure.remaining());
  }

  /** Writes the file's bytes. */
  public void write(WritableByteChannel channel) throws IOException {
    LittleEndianStream out = new LittleEndianStream(channel);
    byte[] head = new byte[structure.remaining()];
    structure.duplicate().get(head);
    out.putBytes(head, head.length);
    data.write(out, head.length, weights);
    out.flush();
  }

  private static ByteBuffer structure(Graph graph, WeightSource weights, BufferSection buffers) {
    OperatorCodes codes = new OperatorCodes(graph);
    GraphSection section = new GraphSection(graph, buffers, codes, weights);
    FlatBufferBuilder builder = new FlatBufferBuilder(USUAL_STRUCTURE_BYTES);
    int bufferVector = buffers.write(builder);
    int metadata = buffers.writeMetadata(builder);
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
}
