package org.frillbench.cli.command;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.frillbench.cli.audit.LoopAudit;
import org.frillbench.cli.candidate.CandidateFile;
import org.frillbench.cli.candidate.ModelCache;
import org.frillbench.cli.device.Bench;
import org.frillbench.cli.device.LinkAudit;
import org.frillbench.cli.device.LinkLostException;
import org.frillbench.cli.failure.CommandFailure;
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
      "Measures the harness itself: on this host the agent's loop against a bare loop (one process,"
          + " ABBA blocks, several processes), and the arithmetic rate of FRILL, of the teacher and"
          + " of a plain matrix product through the same runtime."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    abbreviateSynopsis = true,
    usageHelpAutoWidth = true)
final class Audit implements Callable<Integer> {

  private static final int LEAST = 3;

  @Option(
      names = "--processes",
      paramLabel = "N",
      description = "Processes a model, at least 3 (default: ${DEFAULT-VALUE}).")
  private int processes = 10;

  @Option(
      names = "--link",
      description =
          "Instead, compare push, pull and shell through frill-bench with adb's own, on an attached"
              + " device.")
  private boolean link;

  @Option(
      names = "--serial",
      paramLabel = "SERIAL",
      description = "The device for --link, where several are attached.")
  private String serial;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    if (processes < LEAST) {
      throw new ParameterException(spec.commandLine(), "--processes must be at least 3.");
    }
    if (link) {
      return auditLink();
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

  private int auditLink() {
    PrintWriter out = spec.commandLine().getOut();
    out.printf("%-8s %14s %14s %18s%n", "", "frill-bench", "adb", "time, ours / adb's");
    try {
      Bench.auditLink(serial, finding -> print(out, finding));
      return ExitCode.DONE.code();
    } catch (LinkLostException e) {
      throw new CommandFailure(ExitCode.NO_TARGET, e.getMessage(), e);
    }
  }

  private static void print(PrintWriter out, LinkAudit.Finding finding) {
    out.printf(
        Locale.ROOT,
        "%-8s %14s %14s %18.2f%n",
        finding.what(),
        shown(finding.oursNs(), finding.bytes()),
        shown(finding.adbNs(), finding.bytes()),
        finding.oursNs() / finding.adbNs());
    out.flush();
  }

  private static String shown(double ns, long bytes) {
    return bytes == 0
        ? String.format(Locale.ROOT, "%.2f ms", ns / 1e6)
        : String.format(Locale.ROOT, "%.0f MB/s", bytes * 1e3 / ns);
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
