package org.frillbench.agent;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.frillbench.agent.timing.TimingRule;
import org.frillbench.agent.timing.WarmupRule;
import org.frillbench.agent.wire.Engine;
import org.frillbench.agent.wire.EngineSettings;
import org.frillbench.agent.wire.Kernels;
import org.frillbench.agent.wire.TrialReport;
import org.frillbench.agent.wire.TrialRequest;
import org.frillbench.agent.wire.Wire;
import org.frillbench.agent.wire.WireException;

/** Requests of trials that are over within milliseconds. */
public final class Requests {

  private Requests() {}

  /** A request's file beside its model, as the harness would push it. */
  public static Path of(Path model, Kernels kernels) throws IOException {
    return in(model.getParent(), asking(model, kernels));
  }

  /** A request's file in {@code folder}. */
  public static Path in(Path folder, TrialRequest request) throws IOException {
    return Files.write(folder.resolve("t-1.json"), Wire.bytes(request));
  }

  /** A request for a short trial. */
  public static TrialRequest asking(Path model, Kernels kernels) throws IOException {
    return new TrialRequest(
        "t-1",
        new TrialRequest.StoredFile(model.toString(), "0".repeat(64), Files.size(model)),
        null,
        new EngineSettings(Engine.TFLITE, kernels, 1),
        WarmupRule.CONVERGENCE.fixed(2),
        new TimingRule(5, 1_000, 1_000_000_000L),
        1);
  }

  /** The report in a file, checked as the harness checks it. */
  public static TrialReport report(Path file) throws IOException, WireException {
    return Wire.report(Files.readAllBytes(file));
  }
}
