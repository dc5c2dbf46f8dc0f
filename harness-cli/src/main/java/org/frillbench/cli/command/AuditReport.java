package org.frillbench.cli.command;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.Locale;
import org.frillbench.cli.audit.HarnessAudit;
import org.frillbench.cli.candidate.CandidateFile;
import org.frillbench.cli.jmh.JmhPlan;
import org.frillbench.cli.run.Progress;
import org.frillbench.results.statistics.Interval;
import org.frillbench.results.table.Visible;

/** Carries an audit out and prints a line a candidate. */
final class AuditReport {

  private AuditReport() {}

  static void print(JmhPlan plan, PrintWriter out, PrintStream err, boolean terminal) {
    out.printf(
        "%-16s %10s %10s   %-20s %-20s%n",
        "model", "ms", "GMAC/s", "loop / bare loop", "loop / JMH");
    try (Progress progress =
        Progress.on(err, plan.allForks(), plan.guess().multipliedBy(2), terminal)) {
      HarnessAudit audit = new HarnessAudit(plan, progress);
      for (CandidateFile file : plan.candidates()) {
        print(out, file, audit.of(file));
      }
    }
    out.println();
    out.println(
        "95 % intervals: Student's t on the logs of a ratio a process, and of a ratio a round.");
    out.flush();
  }

  private static void print(PrintWriter out, CandidateFile file, HarnessAudit.Finding finding) {
    Long macs = file.candidate().macs();
    out.printf(
        Locale.ROOT,
        "%-16s %10.3f %10s   %-20s %-20s%n",
        Visible.of(file.candidate().name()),
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
