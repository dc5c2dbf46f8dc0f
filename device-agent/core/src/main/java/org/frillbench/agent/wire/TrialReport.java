package org.frillbench.agent.wire;

import java.util.List;
import org.frillbench.agent.timing.TimedSeries;
import org.frillbench.agent.timing.Warmup;

/** What the agent answers: a measured trial, or the failure that stopped it; never both. */
public final class TrialReport {

  /** The wire's version of the agent. */
  public final int protocol;

  /** Digest of the agent's core classes; see {@link CoreDigest}. */
  public final String coreDigest;

  /** The request's id. */
  public final String id;

  /** The digest that the request named. */
  public final String modelSha256;

  /** Why there are no samples; null after a measured trial. */
  public final Failure failure;

  /** What really ran; null after a failure. */
  public final EngineUsed used;

  /** Load, allocation and first inference; null after a failure. */
  public final Phases phases;

  /** The warm-up; null after a failure, after a sustained run, and with outputs alone. */
  public final Warmup warmup;

  /** Duration of each timed iteration, ns, in order; null as the warm-up is. */
  public final long[] samplesNs;

  /** Why the timed series ended; null as the warm-up is. */
  public final TimedSeries.End ended;

  /** Every window of a sustained run, in order; null after a failure and a timed series. */
  public final List<SustainedWindow> windows;

  /** What one inference from the model's initial state put out; null after a failure. */
  public final OutputDigest output;

  /** The process's memory after the timed series; null after a failure and with outputs alone. */
  public final MemoryUse memory;

  /** How its threads were scheduled during the timed series; null where that can't be read. */
  public final Scheduling scheduling;

  /** The device just before the model was loaded; null as the memory is. */
  public final DeviceState before;

  /** The device just after the timed series; null as the memory is. */
  public final DeviceState after;

  /** What the file of whole outputs holds; null after a failure and where none was asked for. */
  public final WholeOutputs outputs;

  private TrialReport(
      TrialRequest request,
      Failure failure,
      EngineUsed used,
      Phases phases,
      Warmup warmup,
      TimedSeries series,
      List<SustainedWindow> windows,
      OutputDigest output,
      MemoryUse memory,
      Scheduling scheduling,
      DeviceState before,
      DeviceState after,
      WholeOutputs outputs) {
    this.protocol = Wire.PROTOCOL;
    this.coreDigest = CoreDigest.value();
    this.id = request.id;
    this.modelSha256 = request.model == null ? null : request.model.sha256;
    this.failure = failure;
    this.used = used;
    this.phases = phases;
    this.warmup = warmup;
    this.samplesNs = series == null ? null : series.samplesNs;
    this.ended = series == null ? null : series.ended;
    this.windows = windows;
    this.output = output;
    this.memory = memory;
    this.scheduling = scheduling;
    this.before = before;
    this.after = after;
    this.outputs = outputs;
  }

  /**
   * The report of a trial that was measured.
   *
   * @param outputs null where no whole outputs were asked for
   */
  public static TrialReport measured(
      TrialRequest request,
      EngineUsed used,
      Phases phases,
      Warmup warmup,
      TimedSeries series,
      OutputDigest output,
      MemoryUse memory,
      Scheduling scheduling,
      DeviceState before,
      DeviceState after,
      WholeOutputs outputs) {
    return new TrialReport(
        request,
        null,
        used,
        phases,
        warmup,
        series,
        null,
        output,
        memory,
        scheduling,
        before,
        after,
        outputs);
  }

  /** The report of a sustained run that was measured; as {@link #measured}. */
  public static TrialReport sustained(
      TrialRequest request,
      EngineUsed used,
      Phases phases,
      List<SustainedWindow> windows,
      OutputDigest output,
      MemoryUse memory,
      Scheduling scheduling,
      DeviceState before,
      DeviceState after,
      WholeOutputs outputs) {
    return new TrialReport(
        request,
        null,
        used,
        phases,
        null,
        null,
        windows,
        output,
        memory,
        scheduling,
        before,
        after,
        outputs);
  }

  /** The report of a request for outputs alone. */
  public static TrialReport untimed(
      TrialRequest request,
      EngineUsed used,
      Phases phases,
      OutputDigest output,
      WholeOutputs outputs) {
    return new TrialReport(
        request, null, used, phases, null, null, null, output, null, null, null, null, outputs);
  }

  /** Whether it has outputs, and nothing that was measured beside them but the phases. */
  boolean isUntimed() {
    return outputs != null
        && warmup == null
        && samplesNs == null
        && ended == null
        && windows == null
        && memory == null
        && scheduling == null
        && before == null
        && after == null;
  }

  /** The report of a trial that failed. */
  public static TrialReport failed(TrialRequest request, Failure failure) {
    return new TrialReport(
        request, failure, null, null, null, null, null, null, null, null, null, null, null);
  }
}
