package org.frillbench.agent.trial;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import org.frillbench.agent.port.DeviceProbe;
import org.frillbench.agent.port.EngineException;
import org.frillbench.agent.port.InferenceEngine;
import org.frillbench.agent.port.LoadedModel;
import org.frillbench.agent.timing.Pause;
import org.frillbench.agent.timing.SustainedLoop;
import org.frillbench.agent.timing.Ticker;
import org.frillbench.agent.timing.TimedLoop;
import org.frillbench.agent.timing.TimedSeries;
import org.frillbench.agent.timing.Warmup;
import org.frillbench.agent.wire.DeviceState;
import org.frillbench.agent.wire.Failure;
import org.frillbench.agent.wire.MemoryUse;
import org.frillbench.agent.wire.Phases;
import org.frillbench.agent.wire.RequestCheck;
import org.frillbench.agent.wire.Scheduling;
import org.frillbench.agent.wire.SustainedWindow;
import org.frillbench.agent.wire.TrialReport;
import org.frillbench.agent.wire.TrialRequest;
import org.frillbench.agent.wire.Wire;

/** Runs one request's trial in this process. A failure becomes a report with its reason. */
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
   * @param paths resolves the requested files' paths
   * @param outputs the file for whole outputs, if the request asks for them
   */
  public TrialReport run(TrialRequest request, PathResolver paths, File outputs) {
    Failure refusal = RequestCheck.refusal(request);
    if (refusal != null) {
      return TrialReport.failed(request, refusal);
    }
    try {
      File model = paths.locate(request.model.path);
      requireWhole(request, model);
      if (!request.isTimed()) {
        return compute(request, model, paths, outputs);
      }
      return request.sustain == null
          ? measure(request, model, paths, outputs)
          : sustain(request, model, paths, outputs);
    } catch (EngineException e) {
      return TrialReport.failed(request, new Failure(e.kind(), e.getMessage()));
    } catch (OutOfMemoryError e) {
      return TrialReport.failed(request, new Failure(Failure.Kind.MEMORY, outOfMemory(e)));
    } catch (RuntimeException e) {
      return TrialReport.failed(request, new Failure(Failure.Kind.BUG, e.toString()));
    }
  }

  private static void requireWhole(TrialRequest request, File model) throws EngineException {
    if (!model.isFile() || !model.canRead()) {
      throw new EngineException(
          Failure.Kind.MODEL_UNREADABLE, "the agent cannot read " + request.model.path);
    }
    if (model.length() != request.model.bytes) {
      throw new EngineException(
          Failure.Kind.MODEL_UNREADABLE,
          request.model.path
              + " has "
              + model.length()
              + " bytes, the request says "
              + request.model.bytes);
    }
  }

  private static String outOfMemory(OutOfMemoryError e) {
    return "memory ran out: the Java heap of the agent's process ends at "
        + (Runtime.getRuntime().maxMemory() >> 20)
        + " MiB ("
        + e.getMessage()
        + ")";
  }

  /** Outputs alone: those of the first inference, which ran from the model's initial state. */
  private TrialReport compute(TrialRequest request, File file, PathResolver paths, File outputs)
      throws EngineException {
    listener.begins(TrialListener.Step.LOAD);
    try (PreparedModel prepared = PreparedModel.requested(engine, file, request, paths, ticker)) {
      listener.begins(TrialListener.Step.REPORT);
      return TrialReport.untimed(
          request,
          prepared.model().used(),
          prepared.phases(),
          prepared.output(),
          OutputsFile.write(prepared, request, paths, outputs));
    }
  }

  private TrialReport measure(TrialRequest request, File file, PathResolver paths, File outputs)
      throws EngineException {
    listener.begins(TrialListener.Step.LOAD);
    DeviceState before = probe.state();
    TimedLoop loop = new TimedLoop(ticker);
    try (PreparedModel prepared = PreparedModel.requested(engine, file, request, paths, ticker)) {
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
      // The next trial's process may start once the report begins, and would share pages.
      MemoryUse memory = probe.memory();
      listener.begins(TrialListener.Step.REPORT);
      prepared.runAfresh();
      return TrialReport.measured(
          request,
          model.used(),
          phases,
          warmup,
          series,
          prepared.output(),
          memory,
          Scheduling.between(start, end),
          before,
          after,
          OutputsFile.write(prepared, request, paths, outputs));
    }
  }

  private TrialReport sustain(TrialRequest request, File file, PathResolver paths, File outputs)
      throws EngineException {
    listener.begins(TrialListener.Step.LOAD);
    DeviceState before = probe.state();
    try (PreparedModel prepared = PreparedModel.requested(engine, file, request, paths, ticker)) {
      LoadedModel model = prepared.model();
      listener.begins(TrialListener.Step.TIME);
      List<SustainedWindow> windows = new ArrayList<>();
      Scheduling start = probe.scheduling();
      new SustainedLoop(ticker, Pause.sleep())
          .run(
              model,
              request.sustain,
              (double) prepared.phases().firstNs,
              latency -> {
                SustainedWindow window = new SustainedWindow(latency, probe.reading());
                windows.add(window);
                listener.progress(TrialListener.WINDOW + Wire.line(window));
              });
      Scheduling end = probe.scheduling();
      DeviceState after = probe.state();
      MemoryUse memory = probe.memory();
      listener.begins(TrialListener.Step.REPORT);
      prepared.runAfresh();
      return TrialReport.sustained(
          request,
          model.used(),
          prepared.phases(),
          windows,
          prepared.output(),
          memory,
          Scheduling.between(start, end),
          before,
          after,
          OutputsFile.write(prepared, request, paths, outputs));
    }
  }
}
