package org.frillbench.agent.trial;

import java.io.File;
import java.util.List;
import org.frillbench.agent.port.EngineException;
import org.frillbench.agent.port.InferenceEngine;
import org.frillbench.agent.port.LoadedModel;
import org.frillbench.agent.port.Tensor;
import org.frillbench.agent.timing.Ticker;
import org.frillbench.agent.timing.TimedLoop;
import org.frillbench.agent.wire.EngineSettings;
import org.frillbench.agent.wire.OutputDigest;
import org.frillbench.agent.wire.Phases;

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
    return of(engine, file, settings, new SeededInputs(seed), ticker);
  }

  static PreparedModel of(
      InferenceEngine engine, File file, EngineSettings settings, Inputs inputs, Ticker ticker)
      throws EngineException {
    TimedLoop loop = new TimedLoop(ticker);
    long start = ticker.nanos();
    LoadedModel model = engine.load(file, settings);
    long loadNs = ticker.nanos() - start;
    try {
      long allocateNs = loop.once(model::allocate);
      fill(model, inputs);
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

  private static void fill(LoadedModel model, Inputs inputs) throws EngineException {
    List<Tensor> tensors = model.inputs();
    for (int i = 0; i < tensors.size(); i++) {
      model.fill(i, inputs.next(tensors.get(i)));
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

  /** What the last inference put out. */
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
