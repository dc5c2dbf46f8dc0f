package org.frillbench.agent.trial;

import java.io.File;
import org.frillbench.agent.port.DeviceProbe;
import org.frillbench.agent.port.EngineException;
import org.frillbench.agent.port.InferenceEngine;
import org.frillbench.agent.port.LoadedModel;
import org.frillbench.agent.timing.Ticker;
import org.frillbench.agent.timing.TimedLoop;
import org.frillbench.agent.timing.TimedSeries;
import org.frillbench.agent.timing.Warmup;
import org.frillbench.agent.wire.DeviceState;
import org.frillbench.agent.wire.Failure;
import org.frillbench.agent.wire.Phases;
import org.frillbench.agent.wire.RequestCheck;
import org.frillbench.agent.wire.Scheduling;
import org.frillbench.agent.wire.TrialReport;
import org.frillbench.agent.wire.TrialRequest;

/** Serves one request in this process. Whatever goes wrong becomes a report that says so. */
public final class Trial {

  private final InferenceEngine engine;
  private final DeviceProbe probe;
  private final Ticker ticker;
  private final TrialListener listener;

  public Trial(InferenceEngine engine, DeviceProbe probe, Ticker ticker, TrialListener listener) {
    this.engine = engine;
    this.probe = probe;
    this.ticker = ticker;
    this.listener = listener;
  }

  /**
   * Runs the trial that {@code request} asks for.
   *
   * @param model where the requested model's file lies for this process
   * @param input where the requested input's file does; null where the request names none
   */
  public TrialReport run(TrialRequest request, File model, File input) {
    Failure refusal = RequestCheck.refusal(request);
    if (refusal == null) {
      refusal = fileRefusal(request, model);
    }
    if (refusal != null) {
      return TrialReport.failed(request, refusal);
    }
    try {
      Inputs inputs =
          request.input == null
              ? new SeededInputs(request.seed)
              : new FileInput(request.input, input);
      return measure(request, model, inputs);
    } catch (EngineException e) {
      return TrialReport.failed(request, new Failure(e.kind(), e.getMessage()));
    } catch (OutOfMemoryError e) {
      return TrialReport.failed(request, new Failure(Failure.Kind.MEMORY, "memory ran out"));
    } catch (RuntimeException e) {
      return TrialReport.failed(request, new Failure(Failure.Kind.BUG, e.toString()));
    }
  }

  private static Failure fileRefusal(TrialRequest request, File model) {
    if (!model.isFile() || !model.canRead()) {
      return new Failure(
          Failure.Kind.MODEL_UNREADABLE, "the agent cannot read " + request.model.path);
    }
    if (model.length() != request.model.bytes) {
      return new Failure(
          Failure.Kind.MODEL_UNREADABLE,
          request.model.path
              + " has "
              + model.length()
              + " bytes, the request says "
              + request.model.bytes);
    }
    return null;
  }

  private TrialReport measure(TrialRequest request, File file, Inputs inputs)
      throws EngineException {
    listener.begins(TrialListener.Step.LOAD);
    DeviceState before = probe.state();
    TimedLoop loop = new TimedLoop(ticker);
    try (PreparedModel prepared =
        PreparedModel.of(engine, file, request.settings, inputs, ticker)) {
      LoadedModel model = prepared.model();
      Phases phases = prepared.phases();
      listener.begins(TrialListener.Step.WARM_UP);
      Warmup warmup = loop.warmUp(model, request.warmup);
      listener.begins(TrialListener.Step.TIME);
      double typicalNs = warmup.iterations == 0 ? phases.firstNs : warmup.medianNs;
      Scheduling start = probe.scheduling();
      TimedSeries series = loop.time(model, request.timing, typicalNs);
      Scheduling end = probe.scheduling();

      DeviceState after = probe.state();
      listener.begins(TrialListener.Step.REPORT);
      return TrialReport.measured(
          request,
          model.used(),
          phases,
          warmup,
          series,
          prepared.output(),
          probe.memory(),
          Scheduling.between(start, end),
          before,
          after);
    }
  }
}
