package org.frillbench.cli.command.publish;

import static org.frillbench.cli.command.options.OptionCheck.require;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.frillbench.cli.command.Notices;
import org.frillbench.cli.command.Version;
import org.frillbench.cli.command.options.NoiseOption;
import org.frillbench.cli.command.options.OptionHeading;
import org.frillbench.cli.command.options.OptionHeading.Under;
import org.frillbench.cli.command.options.OverwriteOption;
import org.frillbench.cli.command.options.ProfilesOption;
import org.frillbench.cli.command.options.QualityOption;
import org.frillbench.cli.command.options.ReferenceOption;
import org.frillbench.cli.command.options.RunArguments;
import org.frillbench.cli.command.options.ThresholdOption;
import org.frillbench.cli.failure.CommandFailure;
import org.frillbench.cli.failure.ExitCode;
import org.frillbench.cli.profile.ReportedProfiles;
import org.frillbench.cli.user.Outputs;
import org.frillbench.results.analysis.Analysis;
import org.frillbench.results.analysis.DistinctRuns;
import org.frillbench.results.compare.AllowedDifferences;
import org.frillbench.results.compare.Comparison;
import org.frillbench.results.compare.ComparisonSettings;
import org.frillbench.results.compare.Judge;
import org.frillbench.results.compare.Pairing;
import org.frillbench.results.frontier.Objective;
import org.frillbench.results.page.Page;
import org.frillbench.results.page.Report;
import org.frillbench.results.page.ReportedRun;
import org.frillbench.results.page.SustainedPage;
import org.frillbench.results.record.RunFileException;
import org.frillbench.results.store.RunStore;
import org.frillbench.results.store.SustainedStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/** Writes a page that shows runs. */
@Command(
    name = "report",
    description = {
      "Writes runs as one HTML file to look at and to pass on: the answer, the table, every"
          + " candidate's trials and samples, the frontier, and the run itself.",
      "The file needs nothing else: a browser shows it without a network."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    abbreviateSynopsis = true,
    usageHelpAutoWidth = true,
    footer = {
      "The newest run, or another, as a page:",
      "  frill-bench report",
      "  frill-bench report run.json -o run.html",
      "What changed since an earlier run:",
      "  frill-bench report new.json --against base.json -o changes.html",
      "Several phones beside each other, with the accuracies of a table:",
      "  frill-bench report pixel.json galaxy.json --quality quality.csv -o both.html",
      "The curve of a sustained run:",
      "  frill-bench report before.json -o before.html"
    })
public final class ReportCommand implements Callable<Integer> {

  private static final List<String> OF_CANDIDATES =
      List.of(
          "--against",
          "--samples",
          "--reference",
          "--quality",
          "--noise",
          "--profiles",
          "--threshold");

  @Mixin private RunArguments runs;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      defaultValue = "report.html",
      description = "The HTML file (default: report.html).")
  @Under(OptionHeading.OUTPUT)
  private Path file;

  @Option(
      names = "--against",
      paramLabel = "BASE.json",
      description = "The run to compare with: the base of the verdicts.")
  @Under(OptionHeading.JUDGING)
  private Path base;

  @Option(
      names = "--samples",
      description =
          "Embed run files whole, however large; without it one of more than 100,000 samples is shown"
              + " reduced and not embedded.")
  @Under(OptionHeading.OUTPUT)
  private boolean samples;

  @Mixin private ReferenceOption reference;
  @Mixin private QualityOption quality;
  @Mixin private NoiseOption noise;
  @Mixin private ProfilesOption profiles;
  @Mixin private ThresholdOption threshold;
  @Mixin private OverwriteOption overwrite;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    require(
        spec,
        base == null || !runs.several(),
        "--against compares one run with another: give one run");
    List<Path> files = runs.files();
    if (files.stream().anyMatch(SustainedStore::holds)) {
      requireAlone(files);
    }
    Outputs.requireFree(file, overwrite.given());
    Outputs.requireNotRead(
        file,
        Stream.of(files.stream(), Stream.ofNullable(base), profiles.named()).flatMap(each -> each));
    try {
      Outputs.write(file, page(files)::writeTo);
      spec.commandLine().getOut().println(file);
      return ExitCode.DONE.code();
    } catch (RunFileException e) {
      throw new CommandFailure(ExitCode.REFUSED_INPUT, e.getMessage(), e);
    }
  }

  /** A sustained run's page has no candidates to compare. */
  private void requireAlone(List<Path> files) {
    ParseResult typed = spec.commandLine().getParseResult();
    require(
        spec,
        files.size() == 1 && OF_CANDIDATES.stream().noneMatch(typed::hasMatchedOption),
        "a sustained run has a page of its own: give one file, and none of "
            + String.join(", ", OF_CANDIDATES));
  }

  private Page page(List<Path> files) throws RunFileException {
    Path first = files.get(0);
    if (SustainedStore.holds(first)) {
      return SustainedPage.of(String.valueOf(first.getFileName()), SustainedStore.read(first));
    }
    List<ReportedRun> reported = new ArrayList<>();
    for (Path run : files) {
      reported.add(read(run));
    }
    DistinctRuns.require(reported.stream().map(ReportedRun::analysis).toList());
    if (base != null) {
      reported.add(read(base));
    }
    return report(profiled(reported)).page();
  }

  private ReportedRun read(Path run) throws RunFileException {
    Analysis analysis = Analysis.of(RunStore.read(run));
    return new ReportedRun(String.valueOf(run.getFileName()), reference.in(analysis));
  }

  private List<ReportedRun> profiled(List<ReportedRun> runs) {
    Set<String> ids = runs.stream().map(ReportedRun::id).collect(Collectors.toSet());
    return ReportedProfiles.on(runs, profiles.of(ids));
  }

  private Report report(List<ReportedRun> reported) throws RunFileException {
    Optional<Pairing> pairing = pairing(reported);
    Objective objective =
        quality.objective(
            reported.stream().flatMap(run -> run.analysis().rows().stream()).toList());
    if (pairing.isEmpty()) {
      return Report.ofRuns(reported, objective, noise.noise(), samples, Notices.on(System.err));
    }
    Comparison comparison =
        Judge.judge(pairing.get(), new ComparisonSettings(threshold.value(), false, false, false));
    return new Report(reported, comparison, null, objective, noise.noise(), samples);
  }

  /** Of the only run with {@code base}, which is after it, or of the sides of a gate. */
  private Optional<Pairing> pairing(List<ReportedRun> reported) throws RunFileException {
    ReportedRun run = reported.get(0);
    if (base == null) {
      boolean gate = run.analysis().file().run().plan().subjects().ofGate();
      return reported.size() == 1 && gate
          ? Optional.of(Pairing.ofGate(run.file(), run.analysis()))
          : Optional.empty();
    }
    ReportedRun against = reported.get(1);
    AllowedDifferences none = new AllowedDifferences(Set.of());
    return Optional.of(
        Pairing.ofRuns(against.file(), against.analysis(), run.file(), run.analysis(), none));
  }
}
