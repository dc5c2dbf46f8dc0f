package org.frillbench.cli.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.frillbench.agent.host.ChildJvm;
import org.frillbench.results.statistics.Interval;
import org.frillbench.results.statistics.Quantiles;
import org.frillbench.results.statistics.TrialInterval;

/** Audits one model in fresh processes. */
public final class LoopAudit {

  private LoopAudit() {}

  /**
   * What the processes say together.
   *
   * @param ratio interval of the agent's loop over the bare loop, Student's t on the logs
   * @param medianNs one inference: the median over the processes, ns
   */
  public record Finding(Interval ratio, double medianNs) {}

  /** Runs {@code processes} processes, at least 3, one after the other. */
  public static Finding of(Path model, int processes) {
    List<AuditLine> lines = new ArrayList<>();
    for (int i = 0; i < processes; i++) {
      lines.add(process(model));
    }
    return new Finding(
        TrialInterval.student(lines.stream().mapToDouble(AuditLine::ratio).toArray()),
        Quantiles.median(lines.stream().mapToDouble(AuditLine::medianNs).toArray()));
  }

  private static AuditLine process(Path model) {
    try {
      Path crashLog = Files.createTempFile("frill-bench-audit", ".crash");
      Process process =
          new ProcessBuilder(ChildJvm.command(crashLog, AuditProcess.class, model.toString()))
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      Files.deleteIfExists(crashLog);
      return AuditLine.parse(output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
