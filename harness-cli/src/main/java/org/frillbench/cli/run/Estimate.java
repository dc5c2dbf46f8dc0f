package org.frillbench.cli.run;

import java.time.Duration;
import org.frillbench.agent.timing.TimingRule;
import org.frillbench.agent.timing.WarmupRule;
import org.frillbench.cli.candidate.CandidateFile;
import org.frillbench.cli.run.Schedule.Item;
import org.frillbench.results.record.Protocol;
import org.frillbench.results.record.Target;

/**
 * About how long a run will take: a guess for the user's planning, never a result. An inference is
 * taken to be held up by its arithmetic or by reading its weights, whichever takes longer.
 *
 * @param macsPerSecond multiply-accumulates of one core
 * @param bytesPerSecond weights that it reads
 * @param pushedBytesPerSecond what a cable carries
 */
record Estimate(double macsPerSecond, double bytesPerSecond, double pushedBytesPerSecond) {

  private static final double AROUND_A_TRIAL_SECONDS = 1;

  /** The order of magnitude of a Pixel 1 on USB 2. */
  static final Estimate PHONE = new Estimate(5e9, 5e9, 30e6);

  /** The order of magnitude of a desktop's core, without a cable. */
  private static final Estimate HOST = new Estimate(50e9, 20e9, 200e6);

  /** Of a target of this kind. */
  static Estimate on(Target.Kind kind) {
    return kind.onThisHost() ? HOST : PHONE;
  }

  Duration of(PlannedRun plan, long bytesToPush) {
    double seconds =
        bytesToPush / pushedBytesPerSecond + plan.protocol().rounds() * roundSeconds(plan);
    return Duration.ofMillis((long) (seconds * 1000));
  }

  /** How long a trial of {@code item} takes, as a multiple of the mean of a round's trials. */
  double share(PlannedRun plan, Item item) {
    int trials = new Schedule(plan.plan()).trialsPerRound();
    return trialSeconds(plan, item) * trials / roundSeconds(plan);
  }

  /** The anchor is measured twice. */
  private double roundSeconds(PlannedRun plan) {
    return plan.items().stream()
        .mapToDouble(
            item ->
                (Schedule.isAnchor(plan.plan(), item.subject()) ? 2 : 1) * trialSeconds(plan, item))
        .sum();
  }

  private double trialSeconds(PlannedRun plan, Item item) {
    return trialSeconds(plan.files().at(item.subject()), plan.protocol());
  }

  /** About how long one candidate takes of a run: being pushed, and all its trials. */
  double seconds(CandidateFile file, Protocol protocol) {
    int trials = protocol.rounds() * protocol.settings().size();
    return file.candidate().bytes() / pushedBytesPerSecond + trials * trialSeconds(file, protocol);
  }

  private double trialSeconds(CandidateFile file, Protocol protocol) {
    Long macs = file.candidate().macs();
    double inference =
        Math.max(
            macs == null ? 0 : macs / macsPerSecond, file.candidate().bytes() / bytesPerSecond);
    WarmupRule rule = protocol.warmup();
    double warmup =
        rule.fixedIterations == null
            ? Math.max(2 * rule.minNs / 1e9, 2 * rule.minWindow * inference)
            : rule.fixedIterations * inference;
    TimingRule timing = protocol.timing();
    double timed =
        Math.min(
            timing.maxNs / 1e9, Math.max(timing.minNs / 1e9, timing.minIterations * inference));
    return AROUND_A_TRIAL_SECONDS + warmup + timed;
  }
}
