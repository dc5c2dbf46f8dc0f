package org.frillbench.cli.parity;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.frillbench.agent.timing.TimingRule;
import org.frillbench.agent.timing.WarmupRule;
import org.frillbench.agent.wire.Engine;
import org.frillbench.agent.wire.EngineSettings;
import org.frillbench.agent.wire.InputRequest;
import org.frillbench.agent.wire.Kernels;
import org.frillbench.agent.wire.OutputsRequest;
import org.frillbench.agent.wire.TrialReport;
import org.frillbench.agent.wire.TrialRequest;
import org.frillbench.agent.wire.WholeOutputs;
import org.frillbench.cli.device.LinkLostException;
import org.frillbench.cli.execution.TrialFile;
import org.frillbench.cli.execution.TrialJob;
import org.frillbench.cli.execution.TrialOutcome;
import org.frillbench.cli.execution.TrialTarget;
import org.frillbench.cli.failure.CommandFailure;
import org.frillbench.cli.failure.ExitCode;
import org.frillbench.cli.input.FedFile;
import org.frillbench.cli.user.TemporaryFiles;
import org.frillbench.results.record.RunJson;
import org.frillbench.results.record.Settings;

/**
 * Runs flatbuffers on a target for their whole outputs. An agent of its own runs each request, so
 * that a model that crashes native code costs one sentence.
 */
final class FlatbufferRun {

  private static final Duration LIMIT = Duration.ofMinutes(10);

  /** One thread computes, so that the same request gives the same outputs. */
  private static final int THREADS = 1;

  private static final AtomicInteger JOBS = new AtomicInteger();

  private final TrialTarget target;
  private final SideSpec spec;
  private final List<List<Integer>> shapes;

  /**
   * Runs models as {@code spec} says.
   *
   * @param shapes what each input is resized to; null for one that is not
   */
  FlatbufferRun(TrialTarget target, SideSpec spec, List<List<Integer>> shapes) {
    this.target = target;
    this.spec = spec;
    this.shapes = shapes;
  }

  /** The same target with the other kernels. */
  FlatbufferRun byOtherKernels() {
    Kernels other = spec.kernels() == Kernels.XNNPACK ? Kernels.BUILTIN : Kernels.XNNPACK;
    return new FlatbufferRun(
        target, SideSpec.flatbuffer(spec.path(), other, spec.launch()), shapes);
  }

  /**
   * The outputs of each set of inputs, whose bytes are at most {@link OutputsRequest#MOST_BYTES}.
   *
   * @param name what the model is called in messages
   */
  ParitySide.Computed outputs(String name, TrialFile model, List<List<FedFile>> sets)
      throws InterruptedException {
    try {
      deliver(name, model, sets);
      Path place = TemporaryFiles.file("outputs", ".bin");
      TrialRequest request = request(model, sets);
      Settings settings =
          new Settings(Engine.TFLITE, null, spec.kernels(), THREADS, null, spec.launch());
      TrialJob job = new TrialJob(request, settings, LIMIT, report -> Optional.of(place));
      TrialOutcome outcome = target.measure(job, step -> {});
      if (outcome instanceof TrialOutcome.Missed missed) {
        throw missed(name, missed.message());
      }
      TrialReport report = ((TrialOutcome.Measured) outcome).report();
      if (report.outputs.refused != null) {
        throw missed(name, report.outputs.refused);
      }
      ParitySide.Computed computed =
          new ParitySide.Computed(
              RunJson.id(report.used.engine) + " " + report.used.version,
              elements(report.outputs, place));
      Files.deleteIfExists(place);
      return computed;
    } catch (LinkLostException e) {
      throw new CommandFailure(ExitCode.NO_TARGET, e.getMessage(), e);
    } catch (IOException e) {
      throw CommandFailure.noTemporaryFiles(e);
    }
  }

  private void deliver(String name, TrialFile model, List<List<FedFile>> sets)
      throws LinkLostException {
    Set<TrialFile> needed = new LinkedHashSet<>(target.ownFiles(spec.launch()));
    needed.add(model);
    sets.forEach(set -> set.forEach(file -> needed.add(TrialFile.of(file))));
    Collection<TrialFile> missing = target.toDeliver(needed);
    for (TrialFile file : missing) {
      Optional<TrialOutcome.Missed> failure = target.deliver(file);
      if (failure.isPresent()) {
        throw missed(name, failure.get().message());
      }
    }
  }

  private TrialRequest request(TrialFile model, List<List<FedFile>> sets) {
    List<List<InputRequest>> further = new ArrayList<>();
    sets.stream().skip(1).forEach(set -> further.add(inputs(set, /* resized= */ false)));
    return new TrialRequest(
            "parity-" + JOBS.incrementAndGet(),
            model.at(target.pathOf(model)),
            inputs(sets.get(0), /* resized= */ true),
            new EngineSettings(Engine.TFLITE, spec.kernels(), THREADS),
            WarmupRule.CONVERGENCE,
            TimingRule.DEFAULT,
            0)
        .with(new OutputsRequest(further))
        .untimed();
  }

  private List<InputRequest> inputs(List<FedFile> set, boolean resized) {
    List<InputRequest> requests = new ArrayList<>();
    for (int place = 0; place < set.size(); place++) {
      TrialFile file = TrialFile.of(set.get(place));
      requests.add(
          new InputRequest(
              place, resized ? shapes.get(place) : null, file.at(target.pathOf(file)), null));
    }
    return requests;
  }

  private static List<List<ParitySide.Elements>> elements(WholeOutputs outputs, Path file)
      throws IOException {
    ByteBuffer all;
    try (FileChannel channel = FileChannel.open(file)) {
      all = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
    }
    List<List<ParitySide.Elements>> runs = new ArrayList<>();
    int at = 0;
    for (List<WholeOutputs.Output> inference : outputs.inferences) {
      List<ParitySide.Elements> run = new ArrayList<>();
      for (WholeOutputs.Output output : inference) {
        int size = Math.toIntExact(output.bytes);
        ByteBuffer bytes = all.slice(at, size).order(ByteOrder.LITTLE_ENDIAN);
        run.add(new ParitySide.Elements(output.type, output.shape, bytes));
        at += size;
      }
      runs.add(run);
    }
    return runs;
  }

  private CommandFailure missed(String name, String why) {
    return new CommandFailure(
        ExitCode.NOT_ALL_MEASURED, name + " was not run at " + spec.where() + ": " + why + ".");
  }
}
