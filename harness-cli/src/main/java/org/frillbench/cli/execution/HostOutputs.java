package org.frillbench.cli.execution;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.frillbench.agent.host.AgentProcess;
import org.frillbench.agent.timing.Ticker;
import org.frillbench.agent.trial.OutputsFile;
import org.frillbench.agent.wire.Wire;
import org.frillbench.cli.failure.CommandFailure;
import org.frillbench.cli.user.TemporaryFiles;

/**
 * Whole outputs computed on this machine. One child process serves several requests, because its
 * start takes longer than most models; one that dies costs the request that it was serving.
 */
public final class HostOutputs implements AutoCloseable {

  /** So many models at most wait for one that hangs. */
  private static final int MOST_TOGETHER = 16;

  private static final Ticker TICKER = Ticker.system();

  private final TrialFolder scratch = TrialFolder.open();

  /**
   * Serves {@code jobs}, whose files are on this machine.
   *
   * @return their outcomes, in the same order; fewer if {@code cancelled} became true
   */
  public List<TrialOutcome> of(List<TrialJob> jobs, BooleanSupplier cancelled)
      throws InterruptedException {
    List<TrialOutcome> outcomes = new ArrayList<>();
    while (outcomes.size() < jobs.size() && !cancelled.getAsBoolean()) {
      int end = Math.min(jobs.size(), outcomes.size() + MOST_TOGETHER);
      outcomes.addAll(together(jobs.subList(outcomes.size(), end)));
    }
    return outcomes;
  }

  /** The outcomes of the first jobs, at least of one, as far as a single child process came. */
  private List<TrialOutcome> together(List<TrialJob> jobs) throws InterruptedException {
    long begun = TICKER.nanos();
    try {
      for (TrialJob job : jobs) {
        Files.write(request(job), Wire.bytes(job.request()));
      }
      try (AgentProcess agent =
          AgentProcess.startUntimed(
              jobs.stream().map(this::request).toList(),
              jobs.stream().map(this::report).toList())) {
        AgentProcess.End end = agent.await(jobs.get(0).limit());
        return outcomes(jobs, end, Duration.ofNanos(TICKER.nanos() - begun));
      }
    } catch (IOException e) {
      throw CommandFailure.noTemporaryFiles(e);
    } finally {
      for (TrialJob job : jobs) {
        TemporaryFiles.discard(request(job));
        TemporaryFiles.discard(report(job));
        TemporaryFiles.discard(outputs(job));
      }
    }
  }

  private List<TrialOutcome> outcomes(List<TrialJob> jobs, AgentProcess.End end, Duration elapsed)
      throws IOException {
    List<TrialOutcome> outcomes = new ArrayList<>();
    for (TrialJob job : jobs) {
      if (!Files.exists(report(job))) {
        break;
      }
      TrialOutcome read = ReportReader.read(report(job), job.request(), elapsed);
      outcomes.add(
          OutputsReader.<IOException>take(read, job, (place, bytes) -> moved(outputs(job), place)));
    }
    return outcomes.isEmpty() ? List.of(HostTarget.died(end, jobs.get(0).limit())) : outcomes;
  }

  /** Moves a local agent's outputs to their place; a reason if there are none. */
  static Optional<String> moved(Path outputs, Path place) throws IOException {
    if (!Files.exists(outputs)) {
      return Optional.of(outputs.getFileName() + " is not there");
    }
    Files.move(outputs, place, StandardCopyOption.REPLACE_EXISTING);
    return Optional.empty();
  }

  private Path request(TrialJob job) {
    return scratch.file(job.id() + ".json");
  }

  private Path report(TrialJob job) {
    return scratch.file(job.id() + ".report.json");
  }

  private Path outputs(TrialJob job) {
    return OutputsFile.beside(report(job).toFile()).toPath();
  }

  @Override
  public void close() {
    scratch.close();
  }
}
