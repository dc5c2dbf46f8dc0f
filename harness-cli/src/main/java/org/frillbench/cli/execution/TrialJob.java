package org.frillbench.cli.execution;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.frillbench.agent.wire.TrialReport;
import org.frillbench.agent.wire.TrialRequest;
import org.frillbench.results.record.Settings;

/**
 * One trial as it is given to a target.
 *
 * @param request what the agent is asked
 * @param settings how the agent is launched, and on which cores
 * @param limit after which the agent is taken for hung
 * @param outputs the place for the whole outputs, if the request asks for them
 * @param anotherFollows whether another trial, probably under the same settings, is expected after
 *     it, which a target may prepare for once nothing is timed any more
 */
public record TrialJob(
    TrialRequest request,
    Settings settings,
    Duration limit,
    OutputsPlace outputs,
    boolean anotherFollows) {

  /** Where whole outputs go. */
  @FunctionalInterface
  public interface OutputsPlace {

    /** The file for the outputs that {@code report} describes; empty if they are not needed. */
    Optional<Path> of(TrialReport report);
  }

  /** A trial of which the whole outputs are not needed. */
  public TrialJob(TrialRequest request, Settings settings, Duration limit) {
    this(request, settings, limit, report -> Optional.empty());
  }

  /** A single trial. */
  public TrialJob(TrialRequest request, Settings settings, Duration limit, OutputsPlace outputs) {
    this(request, settings, limit, outputs, false);
  }

  /** The same trial, after which another one is expected or not. */
  public TrialJob followed(boolean byAnother) {
    return new TrialJob(request, settings, limit, outputs, byAnother);
  }

  String id() {
    return request.id;
  }
}
