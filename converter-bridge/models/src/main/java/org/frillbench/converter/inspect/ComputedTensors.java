package org.frillbench.converter.inspect;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * The intermediate tensors of a model, and a copy of it that puts them out: any interpreter of the
 * copy keeps and returns them. The copy differs in one offset and in the list that is appended at
 * its end, four bytes a tensor.
 */
public final class ComputedTensors {

  /** Places of the schema's fields in their tables. */
  private static final int SUBGRAPHS = 2;

  private static final int OUTPUTS = 2;

  private static final int VTABLE_HEADER = 2 * Short.BYTES;

  private ComputedTensors() {}

  /**
   * A tensor that an inference computes.
   *
   * @param tensor its name, type and shape
   * @param index its place among the tensors of the file
   * @param operator the place of the operator that computes it, from 0
   * @param operatorName what the schema calls that operator
   */
  public record Computed(TensorInfo tensor, int index, int operator, String operatorName) {}

  /**
   * The tensors that an inference of {@code model} computes, in the order that they are computed.
   * Left out are weights that are unpacked once before the first inference, and tensors whose
   * elements have no fixed size.
   *
   * @param shapes which inputs are resized
   * @throws UnreadableModelException if {@code model} is no whole TFLite model
   */
  public static List<Computed> of(Path model, InputShapes shapes) throws UnreadableModelException {
    List<Computed> computed = new ArrayList<>();
    try {
      ParsedGraph graph = ModelReader.read(ModelFile.map(model), shapes).main();
      BitSet seen = graph.unpackedWeights();
      for (int place = 0; place < graph.operators().size(); place++) {
        ParsedOperator operator = graph.operators().get(place);
        for (ParsedTensor tensor : operator.presentOutputs()) {
          if (SchemaNames.bits(tensor.type()).isPresent() && !seen.get(tensor.index())) {
            seen.set(tensor.index());
            computed.add(new Computed(tensor.info(), tensor.index(), place, operator.name()));
          }
        }
      }
      return computed;
    } catch (DamageException | InternalError e) {
      throw changed(model, e);
    }
  }

  /**
   * Writes the copy. It puts out what the model does, so that no operator is idle, which XNNPACK
   * does not survive; then {@code tensors}, as far as they are none of these.
   *
   * @param model the file to copy
   * @param copy a new file
   * @param tensors what the copy puts out, too
   * @return the place of each tensor among the outputs of the copy
   * @throws UnreadableModelException if {@code model} is no whole TFLite model
   * @throws IOException if the copy cannot be written
   */
  public static List<Integer> expose(Path model, Path copy, List<Computed> tensors)
      throws UnreadableModelException, IOException {
    try {
      ByteBuffer bytes = ModelFile.map(model);
      ParsedGraph graph = ModelReader.read(bytes, InputShapes.OF_FILE).main();
      List<Integer> outputs =
          new ArrayList<>(graph.outputs().stream().map(ParsedTensor::index).toList());
      List<Integer> places = new ArrayList<>();
      for (Computed tensor : tensors) {
        if (!outputs.contains(tensor.index())) {
          outputs.add(tensor.index());
        }
        places.add(outputs.indexOf(tensor.index()));
      }
      write(bytes, copy, outputs);
      return places;
    } catch (DamageException | InternalError e) {
      throw changed(model, e);
    }
  }

  private static UnreadableModelException changed(Path model, Throwable cause) {
    return new UnreadableModelException(
        model + " is damaged or changed while it was read: write or copy it again.", cause);
  }

  private static void write(ByteBuffer model, Path copy, List<Integer> indices) throws IOException {
    // A vector of integers begins at a multiple of four.
    int end = (model.limit() + Integer.BYTES - 1) / Integer.BYTES * Integer.BYTES;
    DamageException.unless(
        end + (1L + indices.size()) * Integer.BYTES <= Integer.MAX_VALUE,
        "it has no room for a list of its tensors");
    int slot = outputsSlot(model.duplicate().order(ByteOrder.LITTLE_ENDIAN));
    ByteBuffer list =
        ByteBuffer.allocate(end - model.limit() + (1 + indices.size()) * Integer.BYTES)
            .order(ByteOrder.LITTLE_ENDIAN)
            .position(end - model.limit())
            .putInt(indices.size());
    indices.forEach(list::putInt);
    ByteBuffer offset =
        ByteBuffer.allocate(Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN).putInt(0, end - slot);
    try (FileChannel out =
        FileChannel.open(copy, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      write(out, model.duplicate(), 0);
      write(out, list.flip(), model.limit());
      write(out, offset, slot);
    }
  }

  private static void write(FileChannel out, ByteBuffer bytes, long position) throws IOException {
    long at = position;
    while (bytes.hasRemaining()) {
      at += out.write(bytes, at);
    }
  }

  /** Where the offset of the first subgraph's outputs is stored; the model was verified. */
  private static int outputsSlot(ByteBuffer model) {
    int subgraphs = follow(model, slot(model, follow(model, 0), SUBGRAPHS));
    return slot(model, follow(model, subgraphs + Integer.BYTES), OUTPUTS);
  }

  private static int slot(ByteBuffer model, int table, int field) {
    int vtable = table - model.getInt(table);
    int at = VTABLE_HEADER + field * Short.BYTES;
    int place =
        at < Short.toUnsignedInt(model.getShort(vtable))
            ? Short.toUnsignedInt(model.getShort(vtable + at))
            : 0;
    DamageException.unless(place != 0, "it has no list of outputs");
    return table + place;
  }

  private static int follow(ByteBuffer model, int place) {
    return place + model.getInt(place);
  }
}
