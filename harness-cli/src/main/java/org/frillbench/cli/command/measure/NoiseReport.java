package org.frillbench.cli.command.measure;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.frillbench.cli.audit.NoiseAudit;
import org.frillbench.cli.audit.NoiseTable;
import org.frillbench.cli.candidate.CandidateFile;
import org.frillbench.cli.candidate.CandidateReader;
import org.frillbench.cli.candidate.ModelCache;
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

  static ExitCode print(List<Path> models, int rounds, PrintWriter out) {
    List<CandidateFile> candidates =
        models.isEmpty()
            ? ModelCache.ofUser().frillAndTrill().subList(0, 1)
            : CandidateReader.read(models);
    int series = candidates.size() * rounds * NoiseAudit.seriesARound();
    try (HostTarget target = new HostTarget();
        Progress progress = Progress.on(Console.shown(), series, GUESS.multipliedBy(series))) {
      NoiseAudit audit = new NoiseAudit(target, progress);
      for (CandidateFile candidate : candidates) {
        List<String> lines = NoiseTable.lines(audit.of(candidate, rounds));
        Console.shown().clear();
        out.printf("%s, %d rounds%n", candidate.candidate().name(), rounds);
        lines.forEach(out::println);
        out.println();
        out.flush();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CommandFailure(ExitCode.INTERRUPTED, "The audit was interrupted.", e);
    }
    out.println(
        "between, within: standard deviations of log medians between processes and within.");
    out.println("variance: between processes, as a share of that of usual ones.");
    out.println("Intervals are 95 %, by bootstrap over rounds.");
    out.flush();
    return ExitCode.DONE;
  }
}
