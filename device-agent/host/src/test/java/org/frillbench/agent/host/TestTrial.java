package org.frillbench.agent.host;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.frillbench.agent.timing.TimingRule;
import org.frillbench.agent.timing.WarmupRule;
import org.frillbench.agent.wire.Engine;
import org.frillbench.agent.wire.EngineSettings;
import org.frillbench.agent.wire.InputRequest;
import org.frillbench.agent.wire.Kernels;
import org.frillbench.agent.wire.TrialReport;
import org.frillbench.agent.wire.TrialRequest;
import org.frillbench.agent.wire.Wire;
import org.frillbench.agent.wire.WireException;

/** A request's file, a report's file and an agent process between them, in one folder. */
final class TestTrial {

  /** Long enough to be killed in the middle of. */
  static final TimingRule LONG = new TimingRule(1_000_000, 300_000_000_000L, 300_000_000_000L);

  /** Over within milliseconds. */
  static final TimingRule SHORT = new TimingRule(20, 1_000_000L, 5_000_000_000L);

  final Path request;
  final Path report;
  final List<String> steps = new CopyOnWriteArrayList<>();

  private final Path root;

  private TestTrial(Path folder, Path root) {
    this.request = folder.resolve("request.json");
    this.report = folder.resolve("report.json");
    this.root = root;
  }

  static TestTrial of(Path folder, TrialRequest asked) throws IOException {
    return of(folder, Path.of("/"), asked);
  }

  static TestTrial of(Path folder, Path root, TrialRequest asked) throws IOException {
    TestTrial trial = new TestTrial(folder, root);
    Files.write(trial.request, Wire.bytes(asked));
    return trial;
  }

  static TrialRequest asking(Path model, Kernels kernels, TimingRule timing) throws IOException {
    return asking(model.toString(), Files.size(model), kernels, timing);
  }

  static TrialRequest asking(String model, long bytes, Kernels kernels, TimingRule timing) {
    return asking(model, bytes, null, kernels, timing);
  }

  static TrialRequest asking(
      String model, long bytes, InputRequest input, Kernels kernels, TimingRule timing) {
    return new TrialRequest(
        "t-1",
        new TrialRequest.StoredFile(model, "0".repeat(64), bytes),
        input == null ? null : List.of(input),
        new EngineSettings(Engine.TFLITE, kernels, 1),
        WarmupRule.CONVERGENCE.fixed(5),
        timing,
        1);
  }

  AgentProcess start() throws IOException {
    return start(ProcessConditions.USUAL);
  }

  AgentProcess start(ProcessConditions conditions) throws IOException {
    return AgentProcess.start(root, request, report, conditions, steps::add);
  }

  TrialReport answer() throws IOException, WireException {
    return Wire.report(Files.readAllBytes(report));
  }
}
