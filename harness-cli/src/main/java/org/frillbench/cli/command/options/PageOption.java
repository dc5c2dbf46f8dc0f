package org.frillbench.cli.command.options;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.frillbench.cli.command.Notices;
import org.frillbench.cli.command.options.OptionHeading.Under;
import org.frillbench.cli.profile.ProfileFile;
import org.frillbench.cli.profile.ReportedProfiles;
import org.frillbench.cli.user.Outputs;
import org.frillbench.results.frontier.Noise;
import org.frillbench.results.frontier.Objective;
import org.frillbench.results.page.Report;
import org.frillbench.results.page.ReportedProfile;
import org.frillbench.results.page.ReportedRun;
import picocli.CommandLine.Option;

/** A page that shows what was measured. */
public final class PageOption {

  @Option(
      names = "--report",
      paramLabel = "FILE.html",
      description = "Also write an HTML report, as the command report does.")
  @Under(OptionHeading.OUTPUT)
  private Path file;

  /** Refuses a file that could not be written; before anything is measured. */
  public void check(RunOptions running) {
    Outputs.requireFree(file, file != null && running.mayReplace(file));
  }

  /** The file, where a page is wanted. */
  public Optional<Path> named() {
    return Optional.ofNullable(file);
  }

  /** Writes the page of {@code runs}, one at least, where it is wanted. */
  public void write(List<RunOptions.Done> runs) {
    writeAll(runs.stream().map(run -> reported(run, List.of())).toList());
  }

  /** Writes the page of {@code run}, where it is wanted, with its profiles. */
  public void write(RunOptions.Done run, Optional<ProfileFile> profiles) {
    writeAll(List.of(reported(run, profiles.map(ReportedProfiles::of).orElse(List.of()))));
  }

  private static ReportedRun reported(RunOptions.Done run, List<ReportedProfile> profiles) {
    return new ReportedRun(String.valueOf(run.file().getFileName()), run.run()).with(profiles);
  }

  private void writeAll(List<ReportedRun> runs) {
    if (file != null) {
      Report report =
          Report.ofRuns(
              runs,
              Objective.smallness(),
              new Noise(null),
              /* samples= */ false,
              Notices.on(System.err));
      Outputs.write(file, report.page()::writeTo);
      announce(file);
    }
  }

  /** Says where a page is. */
  public static void announce(Path page) {
    System.err.println("Report: " + page);
  }
}
