package org.frillbench.cli.execution;

import java.time.Duration;
import org.frillbench.agent.timing.TimingRule;
import org.frillbench.agent.timing.WarmupRule;
import org.frillbench.agent.wire.Engine;
import org.frillbench.agent.wire.EngineSettings;
import org.frillbench.agent.wire.Kernels;
import org.frillbench.agent.wire.TrialRequest;
import org.frillbench.results.record.Launch;
import org.frillbench.results.record.Settings;

/** Trials for tests of what carries them out. */
final class TrialJobs {

  /** SHA-256 of "abc", as FIPS 180-4's examples have it. */
  static final String SHA = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

  private TrialJobs() {}

  static TrialJob app(String id, Duration limit) {
    return of(id, limit, new Settings(Engine.TFLITE, null, Kernels.XNNPACK, 1, null, Launch.APP));
  }

  static TrialJob sustained(String id, Duration limit) {
    return of(
        id,
        limit,
        new Settings(Engine.TFLITE, null, Kernels.XNNPACK, 1, null, Launch.APP, true, null));
  }

  static TrialJob shell(String id, Duration limit, String cpuMask) {
    return of(
        id, limit, new Settings(Engine.TFLITE, null, Kernels.XNNPACK, 1, cpuMask, Launch.SHELL));
  }

  private static TrialJob of(String id, Duration limit, Settings settings) {
    TrialRequest request =
        new TrialRequest(
            id,
            new TrialRequest.StoredFile("/data/local/tmp/x.tflite", SHA, 3),
            null,
            new EngineSettings(Engine.TFLITE, Kernels.XNNPACK, 1),
            WarmupRule.CONVERGENCE,
            // What a made-up device reports at once has no second of samples.
            new TimingRule(3, 0, 30_000_000_000L),
            1);
    return new TrialJob(request, settings, limit);
  }
}
