package org.frillbench.cli.command.measure;

import java.io.PrintWriter;
import java.util.Locale;
import org.frillbench.cli.audit.HarnessAudit;
import org.frillbench.cli.candidate.CandidateFile;
import org.frillbench.cli.jmh.JmhPlan;
import org.frillbench.cli.progress.Console;
import org.frillbench.cli.run.Progress;
import org.frillbench.results.document.NameColumn;
import org.frillbench.results.statistics.Interval;

/** Carries an audit out and prints a line a candidate. */
final class AuditReport {

  private AuditReport() {}

  static void print(JmhPlan plan, PrintWriter out) {
    NameColumn models =
        new NameColumn(
            "model", plan.candidates().stream().map(file -> file.candidate().name()).toList());
    out.printf(
        "%s %10s %10s   %-20s %-20s%n",
        models.of("model"), "ms", "GMAC/s", "loop / bare loop", "loop / JMH");
    try (Progress progress =
        Progress.on(Console.shown(), plan.allForks(), plan.guess().multipliedBy(2))) {
      HarnessAudit audit = new HarnessAudit(plan, progress);
      for (CandidateFile file : plan.candidates()) {
        HarnessAudit.Finding finding = audit.of(file);
        Console.shown().clear();
        print(out, models.of(file.candidate().name()), file.candidate().macs(), finding);
      }
    }
    out.println();
    out.println(
        "95 % intervals: Student's t on the logs of a ratio a process, and of a ratio a round.");
    out.flush();
  }

  private static void print(
      PrintWriter out, String model, Long macs, HarnessAudit.Finding finding) {
    out.printf(
        Locale.ROOT,
        "%s %10.3f %10s   %-20s %-20s%n",
        model,
        finding.medianNs() / 1e6,
        macs == null ? "-" : String.format(Locale.ROOT, "%.1f", macs / finding.medianNs()),
        shown(finding.overBare()),
        shown(finding.overJmh()));
    out.flush();
  }

  private static String shown(Interval ratio) {
    return String.format(Locale.ROOT, "%.4f to %.4f", ratio.lowNs(), ratio.highNs());
  }
}
