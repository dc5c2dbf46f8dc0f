package org.frillbench.cli.audit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.frillbench.agent.host.CrashLog;
import org.frillbench.cli.candidate.CandidateFile;
import org.frillbench.cli.failure.CommandFailure;
import org.frillbench.cli.failure.ExitCode;
import org.frillbench.cli.jmh.JmhFork;
import org.frillbench.cli.jmh.JmhPlan;
import org.frillbench.cli.run.Progress;
import org.frillbench.cli.user.TemporaryFiles;
import org.frillbench.results.statistics.Interval;
import org.frillbench.results.statistics.Quantiles;
import org.frillbench.results.statistics.TrialInterval;
import org.frillbench.results.store.FileErrorText;
import org.openjdk.jmh.annotations.Mode;

/**
 * Compares the agent's loop with a bare loop and with JMH. A round is one process, which has both
 * loops, and one fork of JMH's; which of them comes first changes from round to round.
 */
public final class HarnessAudit {

  private static final int LEAST_QUADS = 5;

  private final JmhPlan plan;
  private final Progress progress;
  private final BooleanSupplier interrupted;
  private final JmhFork jmh;
  private int number;
  private int rounds;

  /**
   * An audit with a plan's forks as rounds.
   *
   * @param interrupted whether to end with the rounds that have been measured
   */
  public HarnessAudit(JmhPlan plan, Progress progress, BooleanSupplier interrupted) {
    this.plan = plan;
    this.progress = progress;
    this.interrupted = interrupted;
    this.jmh = new JmhFork(plan);
  }

  /**
   * The combined result of all rounds.
   *
   * @param overBare the agent's loop over the bare loop, Student's t on the logs of a ratio a
   *     process
   * @param overJmh the agent's median over JMH's p50, Student's t on the logs of a ratio a round
   * @param medianNs one inference in the agent's loop: the median over the processes, ns
   */
  public record Finding(Interval overBare, Interval overJmh, double medianNs) {}

  /** The rounds that have been measured, of all candidates. */
  public int rounds() {
    return rounds;
  }

  /**
   * Audits {@code candidate} with one thread.
   *
   * @return empty where fewer than two rounds had been measured when the user interrupted
   */
  public Optional<Finding> of(CandidateFile candidate) {
    List<AuditLine> lines = new ArrayList<>();
    List<Double> overJmh = new ArrayList<>();
    for (int round = 1; round <= plan.forks() && !interrupted.getAsBoolean(); round++) {
      number++;
      progress.trial(number, candidate.candidate().name(), round);
      try {
        boolean oursFirst = round % 2 == 1;
        double jmhNs = oursFirst ? 0 : p50Ns(candidate);
        AuditLine line = process(candidate);
        jmhNs = oursFirst ? p50Ns(candidate) : jmhNs;
        lines.add(line);
        overJmh.add(line.medianNs() / jmhNs);
      } catch (CommandFailure e) {
        if (interrupted.getAsBoolean()) {
          // Ctrl-C reaches the processes of the round too.
          break;
        }
        throw e;
      }
      rounds++;
      progress.ended(number, "both loops and JMH");
    }
    return interrupted.getAsBoolean() && lines.size() < 2
        ? Optional.empty()
        : Optional.of(finding(lines, overJmh));
  }

  private static Finding finding(List<AuditLine> lines, List<Double> overJmh) {
    return new Finding(
        TrialInterval.student(lines.stream().mapToDouble(AuditLine::ratio).toArray()),
        TrialInterval.student(overJmh.stream().mapToDouble(ratio -> ratio).toArray()),
        Quantiles.median(lines.stream().mapToDouble(AuditLine::medianNs).toArray()));
  }

  private double p50Ns(CandidateFile candidate) {
    JmhFork.Outcome outcome = jmh.run(new JmhPlan.Cell(candidate, 1), Mode.SampleTime);
    if (outcome instanceof JmhFork.Measured measured) {
      return measured.p50Ns();
    }
    throw refused(candidate, ((JmhFork.Missed) outcome).message());
  }

  private AuditLine process(CandidateFile candidate) {
    Path crashLog = crashLog();
    try {
      Process process =
          AuditChild.start(
              crashLog,
              AuditProcess.class,
              candidate.file().toString(),
              Long.toString(plan.seed()),
              Integer.toString(quads()));
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      process.onExit().join();
      Optional<String> crash = new CrashLog(crashLog).summary();
      return AuditLine.parse(output)
          .orElseThrow(
              () ->
                  refused(
                      candidate,
                      crash.orElse(output.isBlank() ? "its process died" : output.strip())));
    } catch (IOException e) {
      throw refused(candidate, "its process's output cannot be read, " + FileErrorText.of(e));
    } finally {
      TemporaryFiles.discard(crashLog);
    }
  }

  private static Path crashLog() {
    try {
      return TemporaryFiles.file("audit", ".crash");
    } catch (IOException e) {
      throw CommandFailure.noTemporaryFiles(e);
    }
  }

  /** Both loops together time about as long as JMH's fork does. */
  private int quads() {
    double forkNs = (double) plan.iteration().toNanos() * plan.iterations();
    return (int) Math.max(LEAST_QUADS, Math.round(forkNs / (4 * AuditProcess.BLOCK_NS)));
  }

  private static CommandFailure refused(CandidateFile candidate, String why) {
    return new CommandFailure(
        ExitCode.NOT_ALL_MEASURED, candidate.candidate().name() + " was not audited: " + why + ".");
  }
}
