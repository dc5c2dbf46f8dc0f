package org.frillbench.agent.trial;

import java.io.File;
import java.util.Collections;
import java.util.List;
import org.frillbench.agent.port.EngineException;
import org.frillbench.agent.port.InferenceEngine;
import org.frillbench.agent.port.LoadedModel;
import org.frillbench.agent.port.Tensor;
import org.frillbench.agent.timing.Ticker;
import org.frillbench.agent.timing.TimedLoop;
import org.frillbench.agent.timing.Workload;
import org.frillbench.agent.wire.EngineSettings;
import org.frillbench.agent.wire.OutputDigest;
import org.frillbench.agent.wire.Phases;
import org.frillbench.agent.wire.TrialRequest;

/** A model that has been loaded, allocated, filled and run once, each step timed. */
public final class PreparedModel implements AutoCloseable {

  private final LoadedModel model;
  private final Phases phases;

  private PreparedModel(LoadedModel model, Phases phases) {
    this.model = model;
    this.phases = phases;
  }

  /** Prepares {@code file} with inputs from {@code seed}. */
  public static PreparedModel seeded(
      InferenceEngine engine, File file, EngineSettings settings, long seed, Ticker ticker)
      throws EngineException {
    ModelInputs inputs = new ModelInputs(seed, Collections.emptyList(), File::new);
    return of(engine, file, settings, inputs, ticker);
  }

  /** Prepares {@code file} as {@code request} asks. */
  public static PreparedModel requested(
      InferenceEngine engine, File file, TrialRequest request, PathResolver paths, Ticker ticker)
      throws EngineException {
    ModelInputs inputs = new ModelInputs(request.seed, request.inputs(), paths);
    return of(engine, file, request.settings, inputs, ticker);
  }

  private static PreparedModel of(
      InferenceEngine engine, File file, EngineSettings settings, ModelInputs inputs, Ticker ticker)
      throws EngineException {
    TimedLoop loop = new TimedLoop(ticker);
    long start = ticker.nanos();
    LoadedModel model = engine.load(file, settings);
    long loadNs = ticker.nanos() - start;
    try {
      inputs.resize(model);
      long allocateNs = loop.once(new Allocation(model));
      inputs.fill(model);
      long firstNs = loop.once(model);
      return new PreparedModel(
          model,
          model.allocatesOnLoad()
              ? new Phases(loadNs + allocateNs, null, firstNs)
              : new Phases(loadNs, allocateNs, firstNs));
    } catch (EngineException | RuntimeException | Error e) {
      model.close();
      throw e;
    }
  }

  /** Its allocation; a lambda would take a new process longer to link. */
  private static final class Allocation implements Workload<EngineException> {

    private final LoadedModel model;

    Allocation(LoadedModel model) {
      this.model = model;
    }

    @Override
    public void invoke() throws EngineException {
      model.allocate();
    }
  }

  /** The interpreter, ready for its second inference. */
  public LoadedModel model() {
    return model;
  }

  /** How long each step took. */
  public Phases phases() {
    return phases;
  }

  /**
   * Runs one inference as if it were the first: a model that keeps state would otherwise put out
   * what depends on the number of inferences before.
   */
  public void runAfresh() throws EngineException {
    model.reset();
    model.invoke();
  }

  /** What the latest inference put out, which remains readable in the model. */
  public OutputDigest output() throws EngineException {
    OutputSummary summary = new OutputSummary();
    List<Tensor> tensors = model.outputs();
    for (int i = 0; i < tensors.size(); i++) {
      summary.add(tensors.get(i).type, model.read(i));
    }
    return summary.digest();
  }

  @Override
  public void close() {
    model.close();
  }
}
