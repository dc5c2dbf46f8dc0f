package org.frillbench.cli.command.options;

import static org.frillbench.cli.command.options.OptionCheck.require;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.frillbench.cli.candidate.CandidateFile;
import org.frillbench.cli.command.Outputs;
import org.frillbench.cli.command.options.OptionHeading.Under;
import org.frillbench.cli.profile.CandidateProfile;
import org.frillbench.cli.profile.HostProfile;
import org.frillbench.cli.profile.ProfileJson;
import org.frillbench.cli.profile.ProfileText;
import org.frillbench.cli.run.PlannedRun;
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
          "After the run, each operator's time on this host, from a pass of its own in a process of"
              + " its own; needs --target host. With --format json or csv it goes to standard"
              + " error.")
  private boolean profile;

  @Option(
      names = "--profile-json",
      paramLabel = "FILE",
      description = "Also write all operators' times, MACs and bytes as JSON; means --profile.")
  private Path json;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  /** Refuses a profile of anything but this host, and a file that could not be written. */
  public void check(boolean onHost, boolean overwrite) {
    require(spec, onHost || !wanted(), "--profile needs --target host: no device is profiled");
    Outputs.requireFree(json, overwrite);
  }

  private boolean wanted() {
    return profile || json != null;
  }

  /** Profiles every candidate of {@code plan} where requested, and prints to {@code out}. */
  public void run(PlannedRun plan, PrintWriter out) {
    if (!wanted()) {
      return;
    }
    List<CandidateProfile> profiles = new ArrayList<>();
    for (Settings settings : plan.plan().protocol().settings()) {
      HostProfile host = new HostProfile(settings, plan.files().inputs(), plan.plan().protocol());
      for (CandidateFile candidate : plan.files().candidates()) {
        CandidateProfile of = host.of(candidate);
        profiles.add(of);
        out.println();
        out.print(ProfileText.of(of));
        out.flush();
      }
    }
    if (json != null) {
      Outputs.write(json, ProfileJson.of(profiles));
    }
  }
}
