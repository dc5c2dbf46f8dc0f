package org.frillbench.cli.command.options;

import static org.frillbench.cli.command.options.OptionCheck.require;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.frillbench.cli.candidate.CandidateFile;
import org.frillbench.cli.command.options.OptionHeading.Under;
import org.frillbench.cli.profile.CandidateProfile;
import org.frillbench.cli.profile.HostProfile;
import org.frillbench.cli.profile.ProfileDocument;
import org.frillbench.cli.profile.ProfileFile;
import org.frillbench.cli.run.PlannedRun;
import org.frillbench.cli.user.Outputs;
import org.frillbench.results.document.Document;
import org.frillbench.results.document.Format;
import org.frillbench.results.document.Screen;
import org.frillbench.results.record.Settings;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Whether a run is followed by a profile. */
@Under(OptionHeading.OUTPUT)
public final class ProfileOptions {

  @Option(
      names = "--profile",
      description =
          "After the run, where an inference's time goes on this host: by operator type, and the"
              + " slowest operators. From a pass of its own in a process of its own; needs --target"
              + " host. With --format json or csv it goes to standard error.")
  private boolean profile;

  @Option(
      names = "--profile-json",
      paramLabel = "FILE",
      description =
          "Also write the sums by type and all operators' times, MACs and bytes as JSON; means"
              + " --profile. publish --profiles takes it.")
  private Path json;

  @Option(
      names = "--profile-csv",
      paramLabel = "FILE",
      description = "Also write the sums by operator type as CSV; means --profile.")
  private Path csv;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  /** Refuses a profile of anything but this host, and a file that could not be written. */
  public void check(boolean onHost, boolean overwrite) {
    require(spec, onHost || !wanted(), "--profile needs --target host: no device is profiled");
    Outputs.requireFree(json, overwrite);
    Outputs.requireFree(csv, overwrite);
  }

  /** The files that are wanted. */
  public Stream<Path> named() {
    return Stream.of(json, csv).filter(Objects::nonNull);
  }

  private boolean wanted() {
    return profile || json != null || csv != null;
  }

  /**
   * Profiles every candidate of {@code plan} where requested, and prints to {@code out}.
   *
   * @param run the id of the run
   * @return the profiles; empty where none is wanted
   */
  public Optional<ProfileFile> run(PlannedRun plan, String run, PrintWriter out, Screen screen) {
    if (!wanted()) {
      return Optional.empty();
    }
    List<CandidateProfile> profiles = new ArrayList<>();
    for (Settings settings : plan.plan().protocol().settings()) {
      HostProfile host = new HostProfile(settings, plan.files().inputs(), plan.plan().protocol());
      for (CandidateFile candidate : plan.files().candidates()) {
        CandidateProfile of = host.of(candidate);
        profiles.add(of);
        out.println();
        out.print(
            Format.TEXT.render(ProfileDocument.of(new ProfileFile(run, List.of(of))), screen));
        out.flush();
      }
    }
    ProfileFile file = new ProfileFile(run, profiles);
    Document document = ProfileDocument.of(file);
    Map<Path, String> files = new LinkedHashMap<>();
    if (json != null) {
      files.put(json, Format.JSON.render(document));
    }
    if (csv != null) {
      files.put(csv, Format.CSV.render(document));
    }
    Outputs.write(files);
    return Optional.of(file);
  }
}
