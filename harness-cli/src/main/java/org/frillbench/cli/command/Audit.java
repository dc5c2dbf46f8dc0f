package org.frillbench.cli.command;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.frillbench.cli.audit.LoopAudit;
import org.frillbench.cli.candidate.CandidateFile;
import org.frillbench.cli.candidate.ModelCache;
import org.frillbench.cli.failure.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Measures the harness itself. */
@Command(
    name = "audit",
    description = {
      "Measures the harness itself on this host: the agent's loop against a bare loop (one process,"
          + " ABBA blocks, several processes), and the arithmetic rate of FRILL, of the teacher and"
          + " of a plain matrix product through the same runtime."
    },
    mixinStandardHelpOptions = true,
    usageHelpAutoWidth = true)
final class Audit implements Callable<Integer> {

  private static final int LEAST = 3;

  @Option(
      names = "--processes",
      paramLabel = "N",
      description = "Processes a model, at least 3 (default: ${DEFAULT-VALUE}).")
  private int processes = 10;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    if (processes < LEAST) {
      throw new ParameterException(spec.commandLine(), "--processes must be at least 3.");
    }
    ModelCache cache = ModelCache.ofUser();
    PrintWriter out = spec.commandLine().getOut();
    out.printf(
        "%-16s %10s %12s   %s%n",
        "model", "ms", "GMAC/s", "agent's loop / bare loop, 95 % interval");
    cache.frillAndTrill().forEach(file -> print(out, file));
    print(out, cache.matrixProduct());
    return ExitCode.DONE.code();
  }

  private void print(PrintWriter out, CandidateFile file) {
    LoopAudit.Finding finding = LoopAudit.of(file.file(), processes);
    out.printf(
        Locale.ROOT,
        "%-16s %10.3f %12.1f   %.4f to %.4f%n",
        file.candidate().name(),
        finding.medianNs() / 1e6,
        file.candidate().macs() / finding.medianNs(),
        finding.ratio().lowNs(),
        finding.ratio().highNs());
    out.flush();
  }
}
