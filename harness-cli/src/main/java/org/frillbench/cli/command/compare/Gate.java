package org.frillbench.cli.command.compare;

import static org.frillbench.cli.command.options.OptionCheck.require;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.frillbench.cli.candidate.CandidateReader;
import org.frillbench.cli.candidate.ModelCache;
import org.frillbench.cli.candidate.ModelPairs;
import org.frillbench.cli.command.Version;
import org.frillbench.cli.command.options.ComparisonOptions;
import org.frillbench.cli.command.options.InputOptions;
import org.frillbench.cli.command.options.OptionHeading;
import org.frillbench.cli.command.options.OptionHeading.Under;
import org.frillbench.cli.command.options.PrecisionOptions;
import org.frillbench.cli.command.options.RoundsOption;
import org.frillbench.cli.command.options.RunOptions;
import org.frillbench.cli.command.options.SideOptions;
import org.frillbench.cli.command.options.TargetOptions;
import org.frillbench.cli.command.options.TrialOptions;
import org.frillbench.cli.execution.OpenTarget;
import org.frillbench.cli.execution.TrialTarget;
import org.frillbench.cli.failure.CommandFailure;
import org.frillbench.cli.failure.ExitCode;
import org.frillbench.cli.input.RequestedInputs;
import org.frillbench.cli.run.Defaults;
import org.frillbench.cli.run.HostFiles;
import org.frillbench.cli.run.Interruption;
import org.frillbench.cli.run.PlannedRun;
import org.frillbench.cli.run.RunSession;
import org.frillbench.results.compare.Comparability;
import org.frillbench.results.compare.Pairing;
import org.frillbench.results.compare.VerdictRule;
import org.frillbench.results.record.Acceptance;
import org.frillbench.results.record.Plan;
import org.frillbench.results.record.Protocol;
import org.frillbench.results.record.RunFileException;
import org.frillbench.results.record.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Measures two sides in turns and decides whether the new one is slower. */
@Command(
    name = "gate",
    description = {
      "Measures two sides in turns, compares them, and fails if anything became slower.",
      "The sides are two folders of models (joined by file name), two models, or one set of models"
          + " under two settings: --base threads=1 --new threads=2."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    abbreviateSynopsis = true,
    usageHelpAutoWidth = true,
    exitCodeList = {"1:", "3:", "4:", "5:", "6:", "130:"},
    footer = {
      "Two versions of a model on the attached phone, with a page to look at:",
      "  frill-bench gate old.tflite new.tflite --report gate.html",
      "Two folders on this machine, with a report for CI:",
      "  frill-bench gate base new --target host --report junit=gate.xml",
      "Whether two threads are slower than one:",
      "  frill-bench gate --base threads=1 --new threads=2 model.tflite"
    })
public final class Gate implements Callable<Integer> {

  @Parameters(
      paramLabel = "BASE NEW",
      arity = "0..*",
      description =
          "Two folders or two models; with --base and --new any number of them, or none for FRILL"
              + " and the TRILL stand-in.")
  private List<Path> models = new ArrayList<>();

  @Option(
      names = "--measure-identical",
      description =
          "Measure pairs of files that are the same to the byte, too, as a check of the gate itself"
              + " (default: they pass without being measured).")
  @Under(OptionHeading.MEASURED)
  private boolean measureIdentical;

  @Mixin private SideOptions sides;
  @Mixin private TargetOptions where;
  @Mixin private InputOptions feeding;

  @Mixin private RoundsOption rounds;
  @Mixin private PrecisionOptions precision;
  @Mixin private TrialOptions trials;
  @Mixin private RunOptions running;
  @Mixin private ComparisonOptions comparing;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    return running.again(spec).orElseGet(this::measure);
  }

  private int measure() {
    where.check();
    sides.check();
    trials.check();
    feeding.check();
    comparing.check(running::mayReplace, running.output());
    require(
        spec,
        rounds() >= VerdictRule.LEAST_TRIALS && rounds() <= RoundsOption.MOST,
        "--rounds must be " + VerdictRule.LEAST_TRIALS + " to " + RoundsOption.MOST);
    precision.check(rounds());
    require(
        spec,
        sides.asked() || models.size() == 2,
        "gate takes two folders or two models, or --base and --new for one set of models");
    ModelPairs pairs = pairs();
    pairs.identicalNotice().ifPresent(System.err::println);
    if (pairs.files().isEmpty()) {
      return nothingToMeasure(pairs).code();
    }
    try (Interruption interruption = Interruption.guard();
        RequestedInputs inputs = feeding.open(pairs.files(), where.onHost());
        OpenTarget open = where.open(sides.asApp(), interruption)) {
      PlannedRun plan = plan(pairs, inputs, open.target());
      RunSession session =
          new RunSession(plan, open.target(), running.origin(spec), interruption, System.err);
      return running.measure(session).map(this::judge).orElse(ExitCode.DONE).code();
    }
  }

  private int rounds() {
    return rounds.or(precision.given() ? Defaults.PRECISION_ROUNDS : Defaults.GATE_ROUNDS);
  }

  private ModelPairs pairs() {
    if (!sides.asked()) {
      ModelPairs pairs = ModelPairs.of(models.get(0), models.get(1), feeding.shapes());
      return measureIdentical ? pairs : pairs.withoutIdentical();
    }
    return ModelPairs.ofOneSet(
        models.isEmpty()
            ? ModelCache.ofUser().frillAndTrill(feeding.shapes())
            : CandidateReader.read(models, feeding.shapes()));
  }

  private ExitCode nothingToMeasure(ModelPairs pairs) {
    require(
        spec,
        !running.resumes(),
        "--resume carries on a run that measured models, but here the files of each pair are the"
            + " same: give those of that run");
    return running.dryRun()
        ? ExitCode.DONE
        : comparing.answer(Pairing.ofIdentical(pairs.unmeasured().orElseThrow()));
  }

  private PlannedRun plan(ModelPairs pairs, RequestedInputs inputs, TrialTarget target) {
    HostFiles files = new HostFiles(pairs.files(), List.of(), inputs, sides.ownFiles(target));
    List<Settings> settings = sides.settings(target);
    Protocol protocol =
        new Protocol(
            rounds(),
            settings,
            null,
            precision.goal(trials),
            trials.warmupRule(),
            trials.timingRule(),
            trials.seed(),
            where.limits(trials.limit()));
    Acceptance accepted =
        new Acceptance(
            List.copyOf(trials.accepted()), trials.anyType(), Comparability.between(settings));
    return new PlannedRun(new Plan(files.subjects(pairs.unmeasured()), protocol, accepted), files);
  }

  private ExitCode judge(RunOptions.Done done) {
    try {
      Pairing pairing = Pairing.ofGate(String.valueOf(done.file().getFileName()), done.run());
      ExitCode verdict = comparing.answer(pairing, SameGate.command(spec));
      running.announce(done, spec);
      return done.exit().or(verdict);
    } catch (RunFileException e) {
      throw new CommandFailure(ExitCode.REFUSED_INPUT, e.getMessage(), e);
    }
  }
}
