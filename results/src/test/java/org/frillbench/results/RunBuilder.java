package org.frillbench.results;

import java.util.List;
import java.util.stream.Stream;
import org.frillbench.agent.timing.TimingRule;
import org.frillbench.agent.timing.WarmupRule;
import org.frillbench.agent.wire.Engine;
import org.frillbench.agent.wire.Kernels;
import org.frillbench.results.record.Acceptance;
import org.frillbench.results.record.AverageFork;
import org.frillbench.results.record.Candidate;
import org.frillbench.results.record.FailedTrial;
import org.frillbench.results.record.Input;
import org.frillbench.results.record.JmhProtocol;
import org.frillbench.results.record.Launch;
import org.frillbench.results.record.Measurement;
import org.frillbench.results.record.Plan;
import org.frillbench.results.record.Precision;
import org.frillbench.results.record.Protocol;
import org.frillbench.results.record.Run;
import org.frillbench.results.record.RunFile;
import org.frillbench.results.record.Settings;
import org.frillbench.results.record.Subject;
import org.frillbench.results.record.Subjects;
import org.frillbench.results.record.Target;
import org.frillbench.results.record.TimeLimits;
import org.frillbench.results.record.Tool;
import org.frillbench.results.record.UnmeasuredModels;
import org.frillbench.results.warning.Warning;

/**
 * Makes up a run: a test sets what matters to it. Everything else is in order: three rounds on a
 * virtual device, finished as planned, without trials.
 */
public final class RunBuilder {

  private Tool tool = Runs.tool();
  private Target target = Runs.virtual();
  private String id = "r-1";
  private String started = "2026-11-23T08:00:00Z";
  private String finished = "2026-11-23T08:01:30.500Z";
  private boolean interrupted;
  private List<Subject> subjects;
  private List<Input> inputs;
  private UnmeasuredModels unmeasured;
  private int rounds = 3;
  private List<Settings> settings =
      List.of(new Settings(Engine.TFLITE, null, Kernels.XNNPACK, 1, null, Launch.APP));
  private String anchor;
  private Precision precision;
  private WarmupRule warmup = WarmupRule.CONVERGENCE;
  private TimingRule timing = TimingRule.DEFAULT;
  private TimeLimits limitsOfTime = new TimeLimits(300_000, 60_000L, 300_000L);
  private JmhProtocol jmh;
  private Acceptance accepted = Acceptance.NONE;
  private List<Measurement> trials = List.of();
  private List<Measurement> limits = List.of();
  private List<AverageFork> averages = List.of();
  private List<FailedTrial> missed = List.of();

  /** A run of the teacher and of students of these names; {@code TRILL} is the teacher. */
  public RunBuilder(String... names) {
    candidates(
        Stream.of(names)
            .map(name -> name.equals("TRILL") ? Runs.trill() : Runs.frill(name))
            .toList());
  }

  /** A builder that has everything of {@code file}. */
  public static RunBuilder of(RunFile file) {
    RunBuilder like = new RunBuilder().tool(file.tool()).target(file.target());
    Run run = file.run();
    like.id = run.id();
    like.started = run.started();
    like.finished = run.finished();
    like.interrupted = run.interrupted();
    like.subjects = run.plan().subjects().candidates();
    like.inputs = run.plan().subjects().inputs();
    like.unmeasured = run.plan().subjects().unmeasured();
    Protocol protocol = run.plan().protocol();
    like.warmup = protocol.warmup();
    like.timing = protocol.timing();
    like.limitsOfTime = protocol.limits();
    like.jmh = protocol.jmh();
    like.accepted = run.plan().accepted();
    like.limits = file.limits() == null ? List.of() : file.limits();
    return like.rounds(protocol.rounds())
        .settings(protocol.settings())
        .anchor(protocol.anchor())
        .precision(protocol.precision())
        .trials(file.measurements())
        .averages(file.averages() == null ? List.of() : file.averages())
        .missed(file.missed());
  }

  public RunBuilder tool(Tool measuring) {
    tool = measuring;
    return this;
  }

  public RunBuilder target(Target measured) {
    target = measured;
    return this;
  }

  public RunBuilder id(String name) {
    id = name;
    return this;
  }

  /** A run that began and ended at this instant, ISO-8601. */
  public RunBuilder at(String instant) {
    started = instant;
    finished = instant;
    return this;
  }

  /** A run that ended before its plan did. */
  public RunBuilder interrupted(boolean whether) {
    interrupted = whether;
    return this;
  }

  /** A run of which nobody recorded the end. */
  public RunBuilder killed() {
    finished = null;
    return this;
  }

  public RunBuilder candidates(List<Candidate> planned) {
    subjects = planned.stream().map(Subject::of).toList();
    return this;
  }

  /** The requested inputs. */
  public RunBuilder inputs(List<Input> requested) {
    inputs = requested;
    return this;
  }

  /** The models that a gate could not pair. */
  public RunBuilder unmeasured(UnmeasuredModels names) {
    unmeasured = names;
    return this;
  }

  public RunBuilder rounds(int count) {
    rounds = count;
    return this;
  }

  /** The requested settings. */
  public RunBuilder settings(List<Settings> requested) {
    settings = requested;
    return this;
  }

  /** The candidate that every round is divided by. */
  public RunBuilder anchor(String name) {
    anchor = name;
    return this;
  }

  public RunBuilder precision(Precision goal) {
    precision = goal;
    return this;
  }

  public RunBuilder rules(WarmupRule ofWarmup, TimingRule ofTiming) {
    warmup = ofWarmup;
    timing = ofTiming;
    return this;
  }

  /** A run by JMH on this host. */
  public RunBuilder jmh(JmhProtocol protocol) {
    jmh = protocol;
    return target(Runs.host(Target.Kind.HOST_JMH));
  }

  /** The warnings that the user accepts. */
  public RunBuilder accepting(List<Warning> warnings) {
    accepted = new Acceptance(warnings, false, null);
    return this;
  }

  public RunBuilder trials(List<Measurement> measured) {
    trials = measured;
    return this;
  }

  /** The trials of the models that measure the target's limits. */
  public RunBuilder limits(List<Measurement> measured) {
    limits = measured;
    return this;
  }

  /** JMH's forks in mode average time. */
  public RunBuilder averages(List<AverageFork> measured) {
    averages = measured;
    return this;
  }

  public RunBuilder missed(List<FailedTrial> failed) {
    missed = failed;
    return this;
  }

  /** The run without its trials. */
  public Run run() {
    Protocol protocol =
        jmh == null
            ? new Protocol(rounds, settings, anchor, precision, warmup, timing, 1, limitsOfTime)
            : Protocol.ofJmh(rounds, settings, 1, jmh);
    Plan plan = new Plan(new Subjects(subjects, null, inputs, unmeasured), protocol, accepted);
    return new Run(id, started, finished, plan, interrupted);
  }

  public RunFile file() {
    return RunFile.of(tool, run(), target, trials, limits, averages, missed);
  }
}
