package org.frillbench.cli.command.measure;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.frillbench.cli.audit.NoiseAudit;
import org.frillbench.cli.audit.NoiseDocument;
import org.frillbench.cli.audit.NoiseSample;
import org.frillbench.cli.candidate.CandidateFile;
import org.frillbench.cli.candidate.CandidateReader;
import org.frillbench.cli.candidate.ModelCache;
import org.frillbench.cli.command.options.DocumentOptions;
import org.frillbench.cli.execution.HostTarget;
import org.frillbench.cli.failure.CommandFailure;
import org.frillbench.cli.failure.ExitCode;
import org.frillbench.cli.progress.Console;
import org.frillbench.cli.run.Interruption;
import org.frillbench.cli.run.Progress;

/** Measures models under several conditions and prints how much their processes differ. */
final class NoiseReport {

  static final int ROUNDS = 30;

  /** Below it a standard deviation means nothing. */
  static final int FEWEST_ROUNDS = 3;

  static final int MOST_ROUNDS = 1000;

  private static final Duration GUESS = Duration.ofMillis(1200);

  private NoiseReport() {}

  static ExitCode print(List<Path> models, int rounds, DocumentOptions printing) {
    List<CandidateFile> candidates =
        models.isEmpty()
            ? ModelCache.ofUser().frillAndTrill().subList(0, 1)
            : CandidateReader.read(models);
    Map<String, List<NoiseSample>> samples = new LinkedHashMap<>();
    try (Interruption interruption = Interruption.guardKillingChildren()) {
      measure(candidates, rounds, interruption::requested, samples);
      return interruption.requested() ? ExitCode.INTERRUPTED : ExitCode.DONE;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CommandFailure(ExitCode.INTERRUPTED, "interrupted.", e);
    } finally {
      if (!samples.isEmpty()) {
        printing.print(NoiseDocument.of(samples, rounds));
      }
    }
  }

  private static void measure(
      List<CandidateFile> candidates,
      int rounds,
      BooleanSupplier interrupted,
      Map<String, List<NoiseSample>> samples)
      throws InterruptedException {
    int series = candidates.size() * rounds * NoiseAudit.seriesARound();
    try (HostTarget target = new HostTarget();
        Progress progress = Progress.on(Console.shown(), series, GUESS.multipliedBy(series))) {
      NoiseAudit audit = new NoiseAudit(target, progress, interrupted);
      for (CandidateFile candidate : candidates) {
        if (interrupted.getAsBoolean()) {
          break;
        }
        List<NoiseSample> measured = audit.of(candidate, rounds);
        if (measured.get(0).rounds() >= FEWEST_ROUNDS) {
          samples.put(candidate.candidate().name(), measured);
        }
      }
      if (interrupted.getAsBoolean()) {
        progress.note(
            String.format(
                Locale.ROOT,
                "the audit was interrupted after %d of %d rounds; a model has a result from its"
                    + " third round on.",
                audit.rounds(),
                candidates.size() * rounds));
      }
    }
  }
}
