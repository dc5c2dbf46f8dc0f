package org.frillbench.cli.parity;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.frillbench.agent.wire.OutputsRequest;
import org.frillbench.cli.execution.TrialFile;
import org.frillbench.cli.failure.CommandFailure;
import org.frillbench.cli.input.FedFile;

/** A flatbuffer on this machine or on a device. */
final class FlatbufferSide implements ParitySide {

  /** How much is asked of an agent at once: half of what it may return. */
  private static final long MOST_BYTES = OutputsRequest.MOST_BYTES / 2;

  private final SideSpec spec;
  private final SideModel model;
  private final FlatbufferRun run;

  /** A side whose model has been read. */
  FlatbufferSide(SideSpec spec, SideModel model, FlatbufferRun run) {
    this.spec = spec;
    this.model = model;
    this.run = run;
  }

  @Override
  public SideModel model() {
    return model;
  }

  /** How this side runs models. */
  FlatbufferRun runner() {
    return run;
  }

  @Override
  public Computed run(List<List<FedFile>> sets) throws InterruptedException {
    return run(run, sets);
  }

  /** The same with the other kernels. */
  Computed runByOtherKernels(List<List<FedFile>> sets) throws InterruptedException {
    return run(run.byOtherKernels(), sets);
  }

  private Computed run(FlatbufferRun runner, List<List<FedFile>> sets) throws InterruptedException {
    TrialFile file = file(spec.path(), model.sha256());
    long bytes = model.outputs().stream().mapToLong(FlatbufferSide::bytes).sum();
    int together = (int) Math.max(1, Math.min(sets.size(), MOST_BYTES / Math.max(1, bytes)));
    List<List<Elements>> runs = new ArrayList<>();
    String engine = null;
    for (int from = 0; from < sets.size(); from += together) {
      List<List<FedFile>> part = sets.subList(from, Math.min(sets.size(), from + together));
      Computed computed = runner.outputs(spec.path().toString(), file, part);
      engine = computed.engine();
      runs.addAll(computed.runs());
    }
    return new Computed(engine, runs);
  }

  /** A flatbuffer as targets know it. */
  static TrialFile file(Path path, String sha256) {
    try {
      return new TrialFile(
          String.valueOf(path.getFileName()),
          path,
          sha256,
          Files.size(path),
          "models/" + sha256 + ".tflite");
    } catch (IOException e) {
      throw CommandFailure.noTemporaryFiles(e);
    }
  }

  private static long bytes(Port port) {
    return OutputValues.bytes(port.tensor());
  }
}
