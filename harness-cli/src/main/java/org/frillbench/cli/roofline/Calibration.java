package org.frillbench.cli.roofline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.frillbench.agent.timing.Medians;
import org.frillbench.agent.timing.TimingRule;
import org.frillbench.agent.timing.WarmupRule;
import org.frillbench.agent.wire.EngineSettings;
import org.frillbench.agent.wire.TrialRequest;
import org.frillbench.cli.candidate.CandidateFile;
import org.frillbench.cli.candidate.CandidateReader;
import org.frillbench.cli.candidate.ModelCache;
import org.frillbench.cli.failure.CommandFailure;
import org.frillbench.cli.failure.ExitCode;
import org.frillbench.cli.run.Defaults;
import org.frillbench.cli.target.HostTarget;
import org.frillbench.cli.target.TrialJob;
import org.frillbench.cli.target.TrialOutcome;
import org.frillbench.converter.flatbuffer.FlatbufferWriter;
import org.frillbench.converter.spec.MatrixProductSpec;
import org.frillbench.results.record.Launch;
import org.frillbench.results.record.Settings;

/**
 * Measures a candidate and this host's two limits in turns, each by the agent in a process of its
 * own and with one thread: a large matrix product for arithmetic, and for bandwidth one dense layer
 * over one row, because that is the kernel by which a network reads large weights.
 */
public final class Calibration implements AutoCloseable {

  private static final int ROUNDS = 3;
  private static final TimingRule SHORT = new TimingRule(20, 500_000_000L, 10_000_000_000L);

  /** Wide enough for the kernel to stream; a smaller set of weights is a square. */
  private static final int WIDEST = 1024;

  private static final long SEED = Defaults.SEED;
  private static final Settings SETTINGS =
      new Settings(
          EngineSettings.TFLITE, null, Defaults.KERNELS, Defaults.THREADS, null, Launch.PROCESS);

  private final HostTarget target = new HostTarget();
  private final Consumer<String> onStep;
  private int trials;

  /** A calibration that tells {@code onStep} what it measures. */
  public Calibration(Consumer<String> onStep) {
    this.onStep = onStep;
  }

  /**
   * The roofline of {@code candidate}.
   *
   * @param macs its multiply-accumulates
   * @param bytes its weights
   */
  public Roofline of(CandidateFile candidate, long macs, long bytes) {
    Path layer = null;
    try {
      layer = Files.createTempFile("frill-bench-layer", ".tflite");
      MatrixProductSpec spec = layer(bytes);
      FlatbufferWriter.write(spec, SEED, layer);
      CandidateFile dense = CandidateReader.read(layer, "dense layer");
      CandidateFile product = ModelCache.ofUser().matrixProduct();
      List<RooflineRound> rounds = new ArrayList<>();
      for (int i = 0; i < ROUNDS; i++) {
        double productNs = medianNs(product);
        double denseNs = medianNs(dense);
        double candidateNs = medianNs(candidate);
        rounds.add(
            new RooflineRound(
                candidateNs,
                product.candidate().macs() / productNs,
                weightBytes(spec) / denseNs,
                macs,
                bytes));
      }
      return new Roofline(rounds);
    } catch (IOException e) {
      throw new CommandFailure(
          ExitCode.OUTPUT_FAILED,
          "Temporary files cannot be written (" + e.getMessage() + "): make room.",
          e);
    } finally {
      if (layer != null) {
        layer.toFile().delete();
      }
    }
  }

  /** One row times a kernel of about {@code bytes}. */
  static MatrixProductSpec layer(long bytes) {
    long weights = Math.max(1, bytes / Float.BYTES);
    int inner = (int) Math.min(WIDEST, Math.max(1, Math.round(Math.sqrt((double) weights))));
    return new MatrixProductSpec(1, inner, Math.toIntExact(Math.max(1, weights / inner)));
  }

  private static double weightBytes(MatrixProductSpec spec) {
    return (double) Float.BYTES * spec.inner() * spec.columns();
  }

  private double medianNs(CandidateFile file) {
    trials++;
    String name = file.candidate().name();
    onStep.accept("[" + trials + "/" + 3 * ROUNDS + "] " + name);
    TrialRequest request =
        new TrialRequest(
            "roofline-" + trials,
            new TrialRequest.StoredFile(
                file.file().toAbsolutePath().toString(),
                file.candidate().sha256(),
                file.candidate().bytes()),
            null,
            new EngineSettings(SETTINGS.engine(), SETTINGS.kernels(), SETTINGS.threads()),
            WarmupRule.CONVERGENCE,
            SHORT,
            SEED);
    try {
      TrialOutcome outcome =
          target.measure(new TrialJob(request, SETTINGS, Defaults.TRIAL_LIMIT), step -> {});
      if (outcome instanceof TrialOutcome.Measured measured) {
        return Medians.of(measured.report().samplesNs);
      }
      throw refused(name, ((TrialOutcome.Missed) outcome).message());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw refused(name, "it was interrupted");
    }
  }

  private static CommandFailure refused(String name, String why) {
    return new CommandFailure(ExitCode.NOT_ALL_MEASURED, name + " was not measured: " + why + ".");
  }

  @Override
  public void close() {
    target.close();
  }
}
