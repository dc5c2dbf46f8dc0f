package org.frillbench.results.sustain;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntToLongFunction;
import org.frillbench.agent.timing.SustainRule;
import org.frillbench.agent.timing.Window;
import org.frillbench.agent.wire.DeviceState;
import org.frillbench.results.RunBuilder;
import org.frillbench.results.Runs;
import org.frillbench.results.record.Acceptance;
import org.frillbench.results.record.Invocation;
import org.frillbench.results.record.Plan;
import org.frillbench.results.record.Protocol;
import org.frillbench.results.record.Run;
import org.frillbench.results.record.RunHeader;
import org.frillbench.results.record.Simulated;
import org.frillbench.results.record.SustainedFile;
import org.frillbench.results.record.SustainedPoint;
import org.frillbench.results.record.Target;
import org.frillbench.results.record.TimeLimits;

/** Sustained runs with made-up curves: every value is chosen, none measured. */
public final class Curves {

  static final long SECOND = 1_000_000_000L;
  private static final long PAUSE = 2_000_000;

  private final int windows;
  private final IntToDoubleFunction medianMs;
  private Target target = Runs.android();
  private int inferences = 40;
  private IntToLongFunction status = i -> 0;
  private double noise;

  private Curves(int windows, IntToDoubleFunction medianMs) {
    this.windows = windows;
    this.medianMs = medianMs;
  }

  /** A run of so many windows of a second, with the median of each, ms. */
  public static Curves of(int windows, IntToDoubleFunction medianMs) {
    return new Curves(windows, medianMs);
  }

  public Curves on(Target device) {
    target = device;
    return this;
  }

  public Curves inferences(int perWindow) {
    inferences = perWindow;
    return this;
  }

  /** The thermal status after each window. */
  public Curves status(IntToLongFunction ofWindow) {
    status = ofWindow;
    return this;
  }

  /** The standard deviation of the medians, as a share. */
  Curves noise(double share) {
    noise = share;
    return this;
  }

  private static Run run(int seconds) {
    Run other = new RunBuilder("m").run();
    Protocol protocol =
        Protocol.ofSustained(
            Runs.SETTINGS,
            1,
            new TimeLimits(1000, null, null),
            new SustainRule(seconds * SECOND, 0));
    Plan plan = new Plan(other.plan().subjects(), protocol, Acceptance.NONE);
    return new Run("r", "2026-11-27T12:00:00Z", "2026-11-27T12:10:00Z", plan, false);
  }

  RunHeader header() {
    return new RunHeader(
        Runs.tool(), run(windows), target, new Invocation("/models", List.of("sustain")));
  }

  List<SustainedPoint> points() {
    Random random = new Random(windows);
    List<SustainedPoint> points = new ArrayList<>();
    for (int i = 0; i < windows; i++) {
      double medianNs = 1e6 * medianMs.applyAsDouble(i) * (1 + noise * random.nextGaussian());
      long[] samples = new long[inferences];
      for (int j = 0; j < inferences; j++) {
        samples[j] = Math.round(medianNs * (1 + 0.001 * (j - (inferences - 1) / 2.0)));
      }
      long start = i * SECOND + (i == 0 ? 0 : PAUSE);
      Window window = Window.of(start, SECOND - PAUSE, i == 0 ? 0 : PAUSE, 0, samples, inferences);
      boolean virtual = target.kind() == Target.Kind.VIRTUAL;
      int now = (int) status.applyAsLong(i);
      DeviceState state =
          DeviceState.reading(
              List.of(1_000_000L, 2_000_000L),
              40.0 + i,
              virtual ? null : Integer.valueOf(now),
              virtual ? null : Double.valueOf(0.5),
              virtual ? null : new DeviceState.Battery(80, 30.5, -400_000L, null),
              virtual ? null : Long.valueOf(i * 4_000_000L));
      points.add(
          new SustainedPoint(window, state, virtual ? new Simulated(null, 30.5, now) : null));
    }
    return points;
  }

  public SustainedFile file() {
    return SustainedAnalysis.of(
        new SustainedFile(Runs.tool(), run(windows), target, null, points(), null));
  }
}
