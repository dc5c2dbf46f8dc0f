package org.frillbench.cli.audit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.stream.LongStream;
import org.frillbench.agent.timing.Ticker;
import org.frillbench.agent.trial.TrialListener.Step;
import org.frillbench.agent.wire.TrialReport;
import org.frillbench.cli.candidate.CandidateFile;
import org.frillbench.cli.device.LinkLostException;
import org.frillbench.cli.device.RoundTrips;
import org.frillbench.cli.execution.TrialFile;
import org.frillbench.cli.execution.TrialJob;
import org.frillbench.cli.execution.TrialOutcome;
import org.frillbench.cli.execution.TrialTarget;
import org.frillbench.results.record.Launch;
import org.frillbench.results.record.Simulated;
import org.frillbench.results.record.Target;
import org.frillbench.results.warning.Warning;

/** A target whose trials are accounted for; it changes none of them. */
final class AccountedTarget implements TrialTarget {

  private static final Ticker TICKER = Ticker.system();

  private final TrialTarget target;
  private final Map<String, String> names = new HashMap<>();
  private final List<TrialCost> costs = new ArrayList<>();

  /** When the trial before ended; null before the first. */
  private Long ended;

  AccountedTarget(TrialTarget target, List<CandidateFile> candidates) {
    this.target = target;
    candidates.forEach(file -> names.put(file.candidate().sha256(), file.candidate().name()));
  }

  /** The measured trials so far, in their order. */
  List<TrialCost> costs() {
    return List.copyOf(costs);
  }

  @Override
  public TrialOutcome measure(TrialJob job, Consumer<String> onStep)
      throws LinkLostException, InterruptedException {
    long begun = TICKER.nanos();
    RoundTrips before = target.roundTrips();
    // Steps arrive on another thread.
    Map<String, Long> steps = new ConcurrentHashMap<>();
    TrialOutcome outcome =
        target.measure(
            job,
            step -> {
              // Of a trial that was repeated because the device throttled, the last one counts.
              steps.put(step, TICKER.nanos());
              onStep.accept(step);
            });
    long end = TICKER.nanos();
    Long started = steps.get(Step.START.id());
    Long timed = steps.get(Step.REPORT.id());
    if (outcome instanceof TrialOutcome.Measured measured && started != null && timed != null) {
      TrialReport report = measured.report();
      double loadNs = loadNs(report);
      double warmupNs = report.warmup.ns;
      double timedNs = LongStream.of(report.samplesNs).sum();
      costs.add(
          new TrialCost(
              names.getOrDefault(report.modelSha256, report.modelSha256),
              started - begun,
              timed - started - loadNs - warmupNs - timedNs,
              loadNs,
              warmupNs,
              timedNs,
              end - timed,
              ended == null ? null : Double.valueOf((double) (begun - ended)),
              target.roundTrips().since(before)));
    }
    ended = end;
    return outcome;
  }

  private static double loadNs(TrialReport report) {
    long allocateNs = Optional.ofNullable(report.phases.allocateNs).orElse(0L);
    return report.phases.loadNs + allocateNs + report.phases.firstNs;
  }

  @Override
  public Target describe() {
    return target.describe();
  }

  @Override
  public Optional<Simulated> simulated() {
    return target.simulated();
  }

  @Override
  public Set<Warning> warnings() {
    return target.warnings();
  }

  @Override
  public List<Launch> launches() {
    return target.launches();
  }

  @Override
  public Optional<String> cpuMask(String words) {
    return target.cpuMask(words);
  }

  @Override
  public void requireHugePages() {
    target.requireHugePages();
  }

  @Override
  public List<TrialFile> ownFiles(Launch launch) {
    return target.ownFiles(launch);
  }

  @Override
  public Collection<TrialFile> toDeliver(Collection<TrialFile> files) throws LinkLostException {
    return target.toDeliver(files);
  }

  @Override
  public Optional<TrialOutcome.Missed> deliver(TrialFile file, LongConsumer onBytes)
      throws LinkLostException {
    return target.deliver(file, onBytes);
  }

  @Override
  public String pathOf(TrialFile file) {
    return target.pathOf(file);
  }

  @Override
  public RoundTrips roundTrips() {
    return target.roundTrips();
  }

  @Override
  public void awaitReturn() throws LinkLostException {
    target.awaitReturn();
  }

  @Override
  public TrialOutcome resume(TrialJob job, Consumer<String> onStep)
      throws LinkLostException, InterruptedException {
    return target.resume(job, onStep);
  }

  @Override
  public void giveUp(TrialJob job) {
    target.giveUp(job);
  }

  @Override
  public void close() {
    target.close();
  }
}
