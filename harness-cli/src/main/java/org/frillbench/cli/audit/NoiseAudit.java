package org.frillbench.cli.audit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.frillbench.agent.timing.Medians;
import org.frillbench.agent.timing.TimingRule;
import org.frillbench.agent.timing.WarmupRule;
import org.frillbench.agent.wire.Engine;
import org.frillbench.agent.wire.EngineSettings;
import org.frillbench.agent.wire.Kernels;
import org.frillbench.agent.wire.TrialReport;
import org.frillbench.agent.wire.TrialRequest;
import org.frillbench.cli.candidate.CandidateFile;
import org.frillbench.cli.execution.HostTarget;
import org.frillbench.cli.execution.TrialFile;
import org.frillbench.cli.execution.TrialJob;
import org.frillbench.cli.execution.TrialOutcome;
import org.frillbench.cli.failure.CommandFailure;
import org.frillbench.cli.failure.ExitCode;
import org.frillbench.cli.run.Defaults;
import org.frillbench.cli.run.Progress;
import org.frillbench.results.record.Launch;
import org.frillbench.results.record.Settings;

/**
 * Where the differences between fresh processes come from: one trial under each condition in every
 * round, in a shuffled order, and one series in a process that is kept over all rounds.
 */
public final class NoiseAudit {

  /** The timed series of every trial: at least 50 iterations and 0.3 s. */
  static final TimingRule SERIES = new TimingRule(50, 300_000_000L, 10_000_000_000L);

  private static final String KEPT = "one process, kept";
  private static final Settings SETTINGS =
      new Settings(Engine.TFLITE, null, Defaults.KERNELS, 1, null, Launch.PROCESS);

  private final HostTarget target;
  private final Progress progress;
  private final BooleanSupplier interrupted;
  private final List<NoiseCondition> conditions = NoiseCondition.ofThisMachine();
  private int number;
  private int rounds;

  /**
   * An audit of trials on {@code target}.
   *
   * @param interrupted whether to end with the rounds that have been measured
   */
  public NoiseAudit(HostTarget target, Progress progress, BooleanSupplier interrupted) {
    this.target = target;
    this.progress = progress;
    this.interrupted = interrupted;
  }

  /** How many series a round has for one candidate. */
  public static int seriesARound() {
    return NoiseCondition.ofThisMachine().size() + 1;
  }

  /** The rounds that have been measured, of all candidates. */
  public int rounds() {
    return rounds;
  }

  /**
   * Measures {@code candidate} in so many rounds; the usual condition is the first sample.
   *
   * @return the samples of all rounds, or of those that were complete when the user interrupted
   */
  public List<NoiseSample> of(CandidateFile candidate, int planned) throws InterruptedException {
    Map<String, NoiseSample> samples = new LinkedHashMap<>();
    conditions.forEach(each -> samples.put(each.name(), new NoiseSample(each.name(), planned)));
    samples.put(KEPT, new NoiseSample(KEPT, planned));
    Random random = new Random(Defaults.SEED);
    int complete = 0;
    try (KeptAgent kept = new KeptAgent(candidate)) {
      while (complete < planned && !interrupted.getAsBoolean()) {
        round(candidate, complete + 1, kept, samples, random);
        complete++;
        rounds++;
      }
    } catch (CommandFailure e) {
      // Ctrl-C ends the processes of the round, too.
      if (!interrupted.getAsBoolean()) {
        throw e;
      }
    }
    int measured = complete;
    return samples.values().stream().map(sample -> sample.first(measured)).toList();
  }

  private void round(
      CandidateFile candidate,
      int round,
      KeptAgent kept,
      Map<String, NoiseSample> samples,
      Random random)
      throws InterruptedException {
    List<Integer> order =
        new ArrayList<>(IntStream.rangeClosed(0, conditions.size()).boxed().toList());
    Collections.shuffle(order, random);
    for (int index : order) {
      number++;
      progress.trial(number, candidate.candidate().name(), round);
      if (index == conditions.size()) {
        samples.get(KEPT).add(round, kept.medianNs(), null);
      } else {
        NoiseCondition condition = conditions.get(index);
        trial(candidate, condition, round, samples.get(condition.name()));
      }
      progress.ended(number, "measured");
    }
  }

  private void trial(
      CandidateFile candidate, NoiseCondition condition, int round, NoiseSample sample)
      throws InterruptedException {
    TrialFile file = TrialFile.of(candidate);
    TrialRequest request =
        new TrialRequest(
            "noise-" + number,
            file.at(target.pathOf(file)),
            null,
            new EngineSettings(Engine.TFLITE, Kernels.XNNPACK, 1),
            WarmupRule.CONVERGENCE,
            SERIES,
            Defaults.SEED);
    TrialOutcome outcome =
        target.measure(
            new TrialJob(request, SETTINGS, Duration.ofMinutes(1)),
            condition.conditions().apply(round),
            step -> {});
    if (outcome instanceof TrialOutcome.Missed missed) {
      throw new CommandFailure(
          ExitCode.NOT_ALL_MEASURED,
          candidate.candidate().name()
              + " was not measured with "
              + condition.name()
              + ": "
              + missed.message()
              + ".");
    }
    TrialReport report = ((TrialOutcome.Measured) outcome).report();
    long[] ns = report.samplesNs;
    double halves =
        Math.log(
            Medians.of(Arrays.copyOfRange(ns, 0, ns.length / 2))
                / Medians.of(Arrays.copyOfRange(ns, ns.length / 2, ns.length)));
    sample.add(round, Medians.of(ns), halves);
  }
}
