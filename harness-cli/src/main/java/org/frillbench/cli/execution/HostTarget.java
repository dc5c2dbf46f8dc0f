package org.frillbench.cli.execution;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.frillbench.agent.host.AgentProcess;
import org.frillbench.agent.host.HostCores;
import org.frillbench.agent.host.HugePages;
import org.frillbench.agent.host.ProcessConditions;
import org.frillbench.agent.timing.Ticker;
import org.frillbench.agent.trial.TrialListener;
import org.frillbench.agent.wire.Wire;
import org.frillbench.cli.failure.CommandFailure;
import org.frillbench.cli.failure.ExitCode;
import org.frillbench.results.record.FailedTrial;
import org.frillbench.results.record.Launch;
import org.frillbench.results.record.Settings;
import org.frillbench.results.record.Target;
import org.frillbench.results.warning.Warning;

/** This machine: the agent runs in a child process, without ADB. */
public final class HostTarget implements TrialTarget {

  private static final Ticker TICKER = Ticker.system();

  private final TrialFolder scratch = TrialFolder.open();
  private final LocalAgents agents = new LocalAgents(scratch);

  @Override
  public Target describe() {
    return HostMachine.here().asTarget(Target.Kind.HOST);
  }

  @Override
  public Set<Warning> warnings() {
    return Set.of();
  }

  @Override
  public List<Launch> launches() {
    return List.of(Launch.PROCESS);
  }

  @Override
  public Optional<String> cpuMask(String words) {
    List<Integer> choosable = HostCores.choosable();
    if (choosable.isEmpty()) {
      throw refused("--cpus is not possible here: it takes Linux and taskset, of util-linux.");
    }
    Optional<String> mask =
        CpuMask.of(
            words, HostMachine.here().coreMaxKHz().stream().map(Optional::ofNullable).toList());
    if (mask.isPresent() && !choosable.containsAll(HostCores.ofMask(mask.get()))) {
      throw refused(
          "--cpus "
              + words
              + " means cores that cannot be used here: there are "
              + choosable
              + ".");
    }
    return mask;
  }

  @Override
  public void requireHugePages() {
    HugePages.obstacle()
        .ifPresent(
            why -> {
              throw refused("--huge-pages is not possible here: " + why + ".");
            });
  }

  private static CommandFailure refused(String sentence) {
    return new CommandFailure(ExitCode.REFUSED_INPUT, sentence);
  }

  @Override
  public Collection<TrialFile> toDeliver(Collection<TrialFile> files) {
    return List.of();
  }

  @Override
  public Optional<TrialOutcome.Missed> deliver(TrialFile file, LongConsumer onBytes) {
    return Optional.empty();
  }

  @Override
  public String pathOf(TrialFile file) {
    return file.file().toAbsolutePath().toString();
  }

  @Override
  public TrialOutcome measure(TrialJob job, Consumer<String> onStep) throws InterruptedException {
    return measure(job, conditions(job.settings()), onStep);
  }

  /** The same under these conditions, whatever the job's settings are. */
  public TrialOutcome measure(TrialJob job, ProcessConditions conditions, Consumer<String> onStep)
      throws InterruptedException {
    if (!job.request().isTimed()) {
      return untimed(job);
    }
    long begun = TICKER.nanos();
    try (LocalAgent agent = agents.take(conditions)) {
      Files.write(agent.request(), Wire.bytes(job.request()));
      AgentProcess process = agent.process().begin(step -> onStep(step, job, agent, onStep));
      AgentProcess.End end = process.await(job.limit());
      return Files.exists(agent.report())
          ? OutputsReader.take(
              ReportReader.read(agent.report(), job.request(), since(begun)),
              job,
              (place, bytes) -> HostOutputs.moved(agent.outputs(), place))
          : died(end, job.limit());
    } catch (IOException e) {
      throw CommandFailure.noTemporaryFiles(e);
    }
  }

  /** Once a trial's series is timed, the next trial's process may start beside it. */
  private void onStep(String step, TrialJob job, LocalAgent agent, Consumer<String> listener) {
    if (job.anotherFollows() && step.equals(TrialListener.Step.REPORT.id())) {
      agents.standBy(agent);
    }
    listener.accept(step);
  }

  private static TrialOutcome untimed(TrialJob job) throws InterruptedException {
    try (HostOutputs outputs = new HostOutputs()) {
      return outputs.of(List.of(job), () -> false).get(0);
    }
  }

  /** What a process that measures under {@code settings} runs under. */
  public static ProcessConditions conditions(Settings settings) {
    ProcessConditions cores =
        settings.cpuMask() == null
            ? ProcessConditions.USUAL
            : ProcessConditions.onCores(HostCores.ofMask(settings.cpuMask()));
    return settings.hugePages() == null ? cores : cores.and(HugePages.conditions());
  }

  private static Duration since(long begun) {
    return Duration.ofNanos(TICKER.nanos() - begun);
  }

  static TrialOutcome.Missed died(AgentProcess.End end, Duration limit) {
    if (end.timedOut()) {
      return new TrialOutcome.Missed(
          FailedTrial.Kind.AGENT_HUNG,
          "the agent did not finish within " + limit.toSeconds() + " s",
          false);
    }
    // The runtime's INFO lines tell of its kernels, never of its end.
    String last =
        end.errors()
            .lines()
            .filter(line -> !line.startsWith("INFO:"))
            .reduce("", (before, line) -> line)
            .strip();
    return new TrialOutcome.Missed(
        FailedTrial.Kind.AGENT_DIED,
        "the agent died with exit code " + end.exitCode() + (last.isEmpty() ? "" : ": " + last),
        true);
  }

  @Override
  public void close() {
    agents.close();
    scratch.close();
  }
}
