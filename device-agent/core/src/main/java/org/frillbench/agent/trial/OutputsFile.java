package org.frillbench.agent.trial;

import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.frillbench.agent.io.AtomicFile;
import org.frillbench.agent.io.HexDigest;
import org.frillbench.agent.port.EngineException;
import org.frillbench.agent.port.LoadedModel;
import org.frillbench.agent.port.Tensor;
import org.frillbench.agent.wire.InputRequest;
import org.frillbench.agent.wire.OutputsRequest;
import org.frillbench.agent.wire.TrialRequest;
import org.frillbench.agent.wire.WholeOutputs;
import org.frillbench.agent.wire.WholeOutputs.Output;

/** Writes whole outputs into a file beside the report: off the clock, when all is measured. */
public final class OutputsFile implements AtomicFile.Content {

  /** The end of its name, which begins with the report's. */
  public static final String ENDING = ".outputs";

  private static final int PIECE = 1 << 16;

  private final PreparedModel prepared;
  private final TrialRequest request;
  private final PathResolver paths;
  private final List<List<Output>> inferences = new ArrayList<>();
  private final byte[] piece = new byte[PIECE];
  private long written;

  private OutputsFile(PreparedModel prepared, TrialRequest request, PathResolver paths) {
    this.prepared = prepared;
    this.request = request;
    this.paths = paths;
  }

  /** The file that belongs to a report's. */
  public static File beside(File report) {
    return new File(report.getPath() + ENDING);
  }

  /**
   * Writes what {@code request} asks for.
   *
   * @param prepared after an inference on the request's own inputs
   * @return what the file holds, or why there is none; null where nothing is asked for
   */
  static WholeOutputs write(
      PreparedModel prepared, TrialRequest request, PathResolver paths, File file) {
    return request.outputs == null ? null : new OutputsFile(prepared, request, paths).write(file);
  }

  private WholeOutputs write(File file) {
    try {
      AtomicFile.writeUnsynchronized(file, this);
      return WholeOutputs.of(inferences);
    } catch (RefusedException e) {
      return WholeOutputs.refused(e.getMessage());
    } catch (IOException e) {
      return WholeOutputs.refused("the outputs cannot be written: " + e.getMessage());
    }
  }

  @Override
  public void writeTo(FileOutputStream out) throws IOException {
    inferences.add(outputs(prepared.model(), out));
    for (List<InputRequest> inputs : request.outputs.further()) {
      again(inputs);
      inferences.add(outputs(prepared.model(), out));
    }
  }

  private void again(List<InputRequest> inputs) throws RefusedException {
    try {
      new ModelInputs(request.seed, inputs, paths).fill(prepared.model());
      prepared.runAfresh();
    } catch (EngineException e) {
      throw new RefusedException(e.getMessage());
    }
  }

  private List<Output> outputs(LoadedModel model, FileOutputStream out) throws IOException {
    List<Output> outputs = new ArrayList<>();
    List<Tensor> tensors = model.outputs();
    for (int i = 0; i < tensors.size(); i++) {
      outputs.add(output(tensors.get(i), bytes(model, i), out));
    }
    return outputs;
  }

  private static ByteBuffer bytes(LoadedModel model, int index) throws RefusedException {
    try {
      return model.read(index);
    } catch (EngineException e) {
      throw new RefusedException(e.getMessage());
    }
  }

  private Output output(Tensor tensor, ByteBuffer bytes, FileOutputStream out) throws IOException {
    int size = bytes.remaining();
    written += size;
    if (written > OutputsRequest.MOST_BYTES) {
      throw new RefusedException(
          "the outputs are larger than the " + OutputsRequest.MOST_BYTES + " bytes allowed");
    }
    HexDigest sha256 = HexDigest.sha256().update(bytes);
    ByteBuffer left = bytes.duplicate();
    while (left.hasRemaining()) {
      int count = Math.min(PIECE, left.remaining());
      left.get(piece, 0, count);
      out.write(piece, 0, count);
    }
    return new Output(tensor.name, tensor.type, tensor.extents(), size, sha256.hex());
  }

  /** The engine's or the bound's reason on its way through the writing of a file. */
  private static final class RefusedException extends IOException {

    private static final long serialVersionUID = 1;

    RefusedException(String why) {
      super(why);
    }
  }
}
