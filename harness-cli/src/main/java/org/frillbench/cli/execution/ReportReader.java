package org.frillbench.cli.execution;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.frillbench.agent.wire.CoreDigest;
import org.frillbench.agent.wire.Failure;
import org.frillbench.agent.wire.TrialReport;
import org.frillbench.agent.wire.TrialRequest;
import org.frillbench.agent.wire.Wire;
import org.frillbench.agent.wire.WireException;
import org.frillbench.results.record.FailedTrial;

/** Believes a report only when it answers the request and comes from the very same core. */
final class ReportReader {

  /** What another process would not change. */
  private static final Set<Failure.Kind> LASTING =
      Set.of(
          Failure.Kind.VERSION,
          Failure.Kind.REQUEST,
          Failure.Kind.MODEL_REFUSED,
          Failure.Kind.INPUT,
          Failure.Kind.ALLOCATE);

  private ReportReader() {}

  /**
   * Reads a report.
   *
   * @param elapsed from before the launch of its agent until it was there
   */
  static TrialOutcome read(Path file, TrialRequest request, Duration elapsed) {
    try {
      if (Files.size(file) > Wire.MOST_BYTES) {
        return bad("the agent's report is larger than " + Wire.MOST_BYTES + " bytes");
      }
      return judge(Wire.report(Files.readAllBytes(file)), request, elapsed);
    } catch (WireException e) {
      return bad(e.getMessage());
    } catch (IOException e) {
      return bad("the agent's report cannot be read: " + e.getMessage());
    }
  }

  private static TrialOutcome judge(TrialReport report, TrialRequest request, Duration elapsed) {
    if (!report.coreDigest.equals(CoreDigest.value())) {
      return bad(
          "the agent runs core "
              + abbreviated(report.coreDigest)
              + ", this harness core "
              + abbreviated(CoreDigest.value())
              + ": install the agent that came with the harness");
    }
    if (!report.id.equals(request.id) || !request.model.sha256.equals(report.modelSha256)) {
      return bad("the agent's report answers another request");
    }
    if (report.failure != null) {
      FailedTrial.Kind kind = FailedTrial.Kind.of(report.failure.kind);
      boolean again = !LASTING.contains(report.failure.kind);
      return new TrialOutcome.Missed(kind, report.failure.message, again);
    }
    return ReportPlausibility.objection(report, request, elapsed)
        .<TrialOutcome>map(why -> bad("the agent's report cannot be true: " + why))
        .orElseGet(() -> new TrialOutcome.Measured(report, Set.of()));
  }

  private static String abbreviated(String digest) {
    return digest.length() > 12 ? digest.substring(0, 12) : digest;
  }

  private static TrialOutcome.Missed bad(String message) {
    return new TrialOutcome.Missed(FailedTrial.Kind.REPORT, message, true);
  }
}
