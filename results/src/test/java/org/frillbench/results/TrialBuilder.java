package org.frillbench.results;

import java.util.List;
import org.frillbench.agent.timing.TimedSeries;
import org.frillbench.agent.timing.Warmup;
import org.frillbench.agent.wire.DeviceState;
import org.frillbench.agent.wire.EngineUsed;
import org.frillbench.agent.wire.MemoryUse;
import org.frillbench.agent.wire.OutputDigest;
import org.frillbench.agent.wire.Phases;
import org.frillbench.agent.wire.Scheduling;
import org.frillbench.results.record.Candidate;
import org.frillbench.results.record.Measurement;
import org.frillbench.results.record.OutputCheck;
import org.frillbench.results.record.Samples;
import org.frillbench.results.record.Settings;
import org.frillbench.results.warning.Warning;

/** Makes up a measured trial: a test sets what matters to it, everything else is in order. */
public final class TrialBuilder {

  private final Candidate candidate;
  private final int round;
  private final Samples samples;
  private Settings settings = Runs.SETTINGS;
  private EngineUsed used = Runs.USED;
  private Boolean settled = true;
  private MemoryUse memory = new MemoryUse(80_000_000L, null, null, null, null);
  private Scheduling scheduling;
  private DeviceState before =
      DeviceState.reading(
          List.of(1_500_000L, 0L),
          30.5,
          0,
          null,
          new DeviceState.Battery(80, 29.0, null, null),
          null);
  private DeviceState after = DeviceState.reading(null, null, null, null, null, null);
  private List<Warning> warnings = List.of();
  private OutputDigest output =
      new OutputDigest(Runs.DIGEST, new OutputDigest.Summary(2048, 0, -1.5, 0.25, 1e-9));
  private OutputCheck outputCheck;

  public TrialBuilder(Candidate candidate, int round, Samples samples) {
    this.candidate = candidate;
    this.round = round;
    this.samples = samples;
  }

  /** The settings asked for. */
  public TrialBuilder settings(Settings asked) {
    settings = asked;
    return this;
  }

  /** What really ran. */
  public TrialBuilder used(EngineUsed ran) {
    used = ran;
    return this;
  }

  /** Whether the warm-up settled; null where it was too short to show it. */
  public TrialBuilder settled(Boolean whether) {
    settled = whether;
    return this;
  }

  public TrialBuilder memory(MemoryUse use) {
    memory = use;
    return this;
  }

  /** The scheduler's counts; null where its kernel does not count. */
  public TrialBuilder scheduling(Scheduling counts) {
    scheduling = counts;
    return this;
  }

  /** The device around the trial. */
  public TrialBuilder device(DeviceState first, DeviceState last) {
    before = first;
    after = last;
    return this;
  }

  /** A device that reports light throttling after the series. */
  public TrialBuilder throttled() {
    return device(before, DeviceState.reading(null, null, 1, null, null, null));
  }

  /** The warnings recorded with the trial. */
  public TrialBuilder recorded(Warning... recorded) {
    warnings = List.of(recorded);
    return this;
  }

  /** What it put out, and how that differs from other outputs; null if that is unknown. */
  public TrialBuilder outputs(OutputDigest digest, OutputCheck check) {
    output = digest;
    outputCheck = check;
    return this;
  }

  public Measurement build() {
    return new Measurement(
        candidate,
        settings,
        used,
        round,
        1,
        new Phases(30_000_000, 1_000_000L, 20_000_000),
        new Warmup(60, 510_000_000, settled, 0),
        samples,
        TimedSeries.End.ENOUGH,
        output,
        memory,
        scheduling,
        before,
        after,
        warnings,
        outputCheck);
  }
}
