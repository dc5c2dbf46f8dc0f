package org.frillbench.cli.command.measure;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Stream;
import org.frillbench.cli.candidate.CandidateFile;
import org.frillbench.cli.candidate.CandidateReader;
import org.frillbench.cli.candidate.ModelCache;
import org.frillbench.cli.command.Notices;
import org.frillbench.cli.command.Version;
import org.frillbench.cli.command.options.AllDevicesOption;
import org.frillbench.cli.command.options.FormatOption;
import org.frillbench.cli.command.options.GateOptions;
import org.frillbench.cli.command.options.InputOptions;
import org.frillbench.cli.command.options.PageOption;
import org.frillbench.cli.command.options.PlanOptions;
import org.frillbench.cli.command.options.ProfileOptions;
import org.frillbench.cli.command.options.RunOptions;
import org.frillbench.cli.command.options.ShardOption;
import org.frillbench.cli.command.options.TargetOptions;
import org.frillbench.cli.device.DeviceProvider;
import org.frillbench.cli.execution.OpenTarget;
import org.frillbench.cli.execution.TrialTarget;
import org.frillbench.cli.failure.ExitCode;
import org.frillbench.cli.input.RequestedInputs;
import org.frillbench.cli.profile.ProfileFile;
import org.frillbench.cli.roofline.LimitModels;
import org.frillbench.cli.run.Interruption;
import org.frillbench.cli.run.PlannedRun;
import org.frillbench.cli.run.RunSession;
import org.frillbench.cli.user.Outputs;
import org.frillbench.results.record.RunFileException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Measures candidates on a device or on this host. */
@Command(
    name = "push-and-run",
    description = {
      "Pushes flatbuffers to a device, times warmed-up inference there, and writes a latency"
          + " table.",
      "Without models it measures FRILL and the TRILL stand-in, made on the fly."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    abbreviateSynopsis = true,
    usageHelpAutoWidth = true,
    exitCodeList = {"3:", "4:", "5:", "6:", "130:"},
    footer = {
      "Measure a model on the attached phone:",
      "  frill-bench push-and-run model.tflite",
      "The same on every attached phone, with one table:",
      "  frill-bench push-and-run --all-devices model.tflite",
      "Two models with narrow intervals, new against old:",
      "  frill-bench push-and-run --precision 3%% old.tflite new.tflite",
      "A folder of models on this machine, with ratios to one of them:",
      "  frill-bench push-and-run --target host models --reference small",
      "Try the whole way without a phone and without a model:",
      "  frill-bench push-and-run --virtual-device"
    })
public final class PushAndRun implements Callable<Integer> {

  @Parameters(
      paramLabel = "MODEL.tflite",
      arity = "0..*",
      description = "The candidates, named after their files; a folder stands for its models.")
  private List<Path> models = new ArrayList<>();

  @Mixin private TargetOptions where;
  @Mixin private AllDevicesOption all;
  @Mixin private InputOptions feeding;
  @Mixin private PlanOptions planning;
  @Mixin private ShardOption sharding;
  @Mixin private ProfileOptions profiling;
  @Mixin private RunOptions running;
  @Mixin private FormatOption format;
  @Mixin private PageOption page;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    return running.again(spec).orElseGet(this::measure);
  }

  private int measure() {
    where.check(all);
    running.check(where.several(all), spec);
    planning.check();
    sharding.check(planning.anchored());
    feeding.check();
    profiling.check(where.onHost(), running.overwrite());
    page.check(running);
    Outputs.requireDistinct(
        Stream.of(running.output().stream(), page.named().stream(), profiling.named())
            .flatMap(each -> each));
    List<CandidateFile> candidates =
        models.isEmpty()
            ? ModelCache.ofUser().frillAndTrill(feeding.shapes())
            : CandidateReader.read(models, feeding.shapes(), GateOptions.givenTo(spec));
    format.check(
        candidates.stream().map(file -> file.candidate().name()).toList(), where.several(all));
    try (Interruption interruption = Interruption.guard();
        RequestedInputs inputs = feeding.open(candidates, where.onHost());
        LimitModels limits = planning.limits(candidates)) {
      Function<TrialTarget, PlannedRun> plans =
          target -> sharding.part(planning.plan(candidates, limits, inputs, target, where));
      return where.several(all)
          ? onEach(plans, interruption).code()
          : onOne(plans, interruption).code();
    }
  }

  private ExitCode onOne(Function<TrialTarget, PlannedRun> plans, Interruption interruption) {
    try (OpenTarget open = where.open(planning.asApp(), interruption)) {
      PlannedRun plan = plans.apply(open.target());
      RunSession session =
          new RunSession(plan, open.target(), running.origin(spec), interruption, System.err);
      return running.measure(session).map(done -> show(done, plan)).orElse(ExitCode.DONE);
    }
  }

  private ExitCode show(RunOptions.Done done, PlannedRun plan) {
    format.print(done.run());
    running.announce(done, spec);
    Optional<ProfileFile> profiles = Optional.empty();
    try {
      if (done.exit() != ExitCode.INTERRUPTED) {
        String run = done.run().file().run().id();
        profiles = profiling.run(plan, run, format.beside(), format.screen());
      }
    } finally {
      // A candidate that cannot be profiled does not cost the page of the run.
      page.write(new RunOptions.Done(format.shown(done.run()), done.exit(), done.file()), profiles);
    }
    return done.exit();
  }

  private ExitCode onEach(Function<TrialTarget, PlannedRun> plans, Interruption interruption) {
    try (DeviceProvider provider = where.provider()) {
      return new FleetMeasurement(where, running, planning.asApp(), plans, interruption, spec)
          .measure(provider, where.fleet(all, provider, interruption), this::showAll);
    }
  }

  private ExitCode showAll(List<DeviceEnd> devices) {
    List<RunOptions.Done> runs = devices.stream().flatMap(each -> each.run().stream()).toList();
    runs.forEach(run -> System.err.println("Run file: " + run.file()));
    devices.forEach(device -> device.notices().forEach(Notices.on(System.err)));
    try {
      if (!runs.isEmpty()) {
        page.write(runs);
        format.print(runs.stream().map(RunOptions.Done::run).toList());
      }
    } catch (RunFileException e) {
      Notices.on(System.err).accept("the runs make no table together: " + e.getMessage() + ".");
      return ExitCode.NOT_COMPARABLE;
    }
    return ExitCode.DONE;
  }
}
