package org.frillbench.cli.command.measure;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    int series = candidates.size() * rounds * NoiseAudit.seriesARound();
    try (HostTarget target = new HostTarget();
        Progress progress = Progress.on(Console.shown(), series, GUESS.multipliedBy(series))) {
      NoiseAudit audit = new NoiseAudit(target, progress);
      for (CandidateFile candidate : candidates) {
        samples.put(candidate.candidate().name(), audit.of(candidate, rounds));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      if (!samples.isEmpty()) {
        printing.print(NoiseDocument.of(samples, rounds));
      }
      throw new CommandFailure(ExitCode.INTERRUPTED, "The audit was interrupted.", e);
    }
    printing.print(NoiseDocument.of(samples, rounds));
    return ExitCode.DONE;
  }
}
