package org.frillbench.cli.command.publish;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.frillbench.cli.command.Notices;
import org.frillbench.cli.command.ReadFiles;
import org.frillbench.cli.command.Version;
import org.frillbench.cli.command.options.AcceptOption;
import org.frillbench.cli.command.options.ColumnsOption;
import org.frillbench.cli.command.options.FolderOption;
import org.frillbench.cli.command.options.OptionHeading;
import org.frillbench.cli.command.options.OptionHeading.Under;
import org.frillbench.cli.command.options.ProfilesOption;
import org.frillbench.cli.command.options.ReferenceOption;
import org.frillbench.cli.failure.CommandFailure;
import org.frillbench.cli.failure.ExitCode;
import org.frillbench.cli.profile.ProfileFile;
import org.frillbench.cli.profile.ReportedProfiles;
import org.frillbench.cli.user.Outputs;
import org.frillbench.results.analysis.Analysis;
import org.frillbench.results.analysis.BlockingWarnings;
import org.frillbench.results.analysis.DistinctRuns;
import org.frillbench.results.devices.DevicesTable;
import org.frillbench.results.export.ExportFormat;
import org.frillbench.results.page.Report;
import org.frillbench.results.page.ReportedRun;
import org.frillbench.results.page.Reports;
import org.frillbench.results.publish.CitableTable;
import org.frillbench.results.publish.PublicationFile;
import org.frillbench.results.publish.PublishRule;
import org.frillbench.results.publish.ResultSet;
import org.frillbench.results.record.RunFile;
import org.frillbench.results.record.RunFileException;
import org.frillbench.results.sharing.FormerPublication;
import org.frillbench.results.store.RunStore;
import org.frillbench.results.warning.Warning;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the table that people cite. */
@Command(
    name = "publish",
    description = {
      "Writes the latency table of one or more runs for others to cite: latency.json, .csv, .md and"
          + " .tex (booktabs), report.html to look at, and on request in the formats of other"
          + " benchmark tools; for runs of several devices also devices.json, .csv, .md and .tex,"
          + " with a column a device. Beside it are how to cite it (latency.bib) and metadata"
          + " (croissant.json).",
      "A virtual device's run is refused; a warm-up or series that did not settle, like every"
          + " blocking warning, has to be accepted by name."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    abbreviateSynopsis = true,
    usageHelpAutoWidth = true,
    exitCodeList = "6:",
    footer = {
      "A table to cite, in all formats:",
      "  frill-bench publish run.json --out published",
      "For a data set's page and a model's card:",
      "  frill-bench publish run.json --out card --license CC0-1.0 --model-card FRILL",
      "Beside the study's published figures, and for Bencher, too:",
      "  frill-bench publish run.json --out bencher --beside published --export bmf"
    })
public final class Publish implements Callable<Integer> {

  @Parameters(paramLabel = "RUN.json", arity = "1..*", description = "Run files, or journals.")
  private List<Path> runs = new ArrayList<>();

  @Mixin private FolderOption out;

  @Option(
      names = "--export",
      paramLabel = "FORMAT",
      split = ",",
      description = "Also for other tools: jmh, google-benchmark, bmf, github-action-benchmark.")
  @Under(OptionHeading.OUTPUT)
  private Set<ExportFormat> exports = new LinkedHashSet<>();

  @Mixin private ColumnsOption columns;
  @Mixin private ReferenceOption reference;

  @Option(
      names = "--beside",
      paramLabel = "TABLE.json",
      split = ",",
      description =
          "Other tables of this schema to stand below, or the word \"published\" for the figures of"
              + " FRILL and TRILL on a Pixel 1 as their authors published them.")
  @Under(OptionHeading.OUTPUT)
  private List<String> beside = new ArrayList<>();

  @Mixin private ProfilesOption profiles;
  @Mixin private SharingOptions sharing;
  @Mixin private AcceptOption accepted;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    sharing.check();
    List<ReportedRun> shown = runs.stream().map(this::run).toList();
    List<Analysis> analyses = shown.stream().map(ReportedRun::analysis).toList();
    List<ResultSet> resultSets = resultSets(analyses);
    for (String table : beside) {
      resultSets.addAll(TableFiles.read(table).resultSets());
    }
    CitableTable cited = sharing.cited(new CitableTable(resultSets));
    Map<Path, String> files = files(cited);
    Optional<DevicesTable> devices = DevicesFiles.table(analyses, accepted.values());
    devices.ifPresent(table -> files.putAll(DevicesFiles.of(table, columns.groups(), out.path())));
    Optional<ProfileFile> profile =
        profiles.of(shown.stream().map(ReportedRun::id).collect(Collectors.toSet()));
    files.putAll(ProfileFiles.of(profile, out.path()));
    Report report = Reports.of(ReportedProfiles.on(shown, profile), devices);
    files.put(out.path().resolve("report.html"), report.page().html());
    files.putAll(sharing.files(cited, files, out.path()));
    files.keySet().forEach(file -> Outputs.requireNotRead(file, ReadFiles.of(spec)));
    files.keySet().forEach(file -> Outputs.requireFree(file, out.overwrite()));
    FormerPublication former = FormerPublication.in(out.path());
    Outputs.write(files);
    former.removeAllBut(files.keySet(), Notices.on(System.err));
    files.keySet().forEach(file -> spec.commandLine().getOut().println(file));
    return ExitCode.DONE.code();
  }

  private List<ResultSet> resultSets(List<Analysis> analyses) {
    try {
      DistinctRuns.require(analyses);
      List<ResultSet> resultSets = new ArrayList<>();
      for (Analysis analysis : analyses) {
        resultSets.add(ResultSet.of(analysis, accepted.values()));
      }
      return resultSets;
    } catch (RunFileException e) {
      throw new CommandFailure(ExitCode.REFUSED_INPUT, e.getMessage(), e);
    }
  }

  private ReportedRun run(Path path) {
    try {
      RunFile run = RunStore.read(path);
      Optional<String> refusal = PublishRule.refusal(run);
      if (refusal.isPresent()) {
        throw new CommandFailure(
            ExitCode.REFUSED_INPUT, "cannot publish " + path + ": " + refusal.get() + ".");
      }
      Analysis analysis = Analysis.of(run);
      analysis.requireOneFilePerName("cannot publish " + path);
      checkAccepted(path, analysis.unaccepted(BlockingWarnings.ofReliance(), accepted.values()));
      return new ReportedRun(
          String.valueOf(path.getFileName()), reference.in(analysis), accepted.values(), List.of());
    } catch (RunFileException e) {
      throw new CommandFailure(ExitCode.REFUSED_INPUT, e.getMessage(), e);
    }
  }

  private static void checkAccepted(Path path, Map<Warning, List<String>> unaccepted) {
    for (Map.Entry<Warning, List<String>> entry : unaccepted.entrySet()) {
      List<String> names = entry.getValue();
      String others = names.size() == 1 ? "" : " and " + (names.size() - 1) + " more";
      List<String> ids = unaccepted.keySet().stream().map(Warning::id).toList();
      throw CommandFailure.unfit(
          String.format(
              "not published: %s of %s%s in %s (%s); or accept it with --accept %s.",
              entry.getKey().id(),
              names.get(0),
              others,
              path,
              entry.getKey().advice(),
              String.join(",", ids)),
          ids);
    }
  }

  private Map<Path, String> files(CitableTable table) {
    Map<Path, String> files = new LinkedHashMap<>();
    for (PublicationFile file : PublicationFile.values()) {
      files.put(out.path().resolve(file.fileName("latency")), file.render(table, columns.groups()));
    }
    files.putAll(ExportFiles.of(exports, table, out.path()));
    return files;
  }
}
