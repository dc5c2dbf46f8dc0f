package org.frillbench.cli.profile;

import java.util.List;
import java.util.Optional;
import org.frillbench.results.page.ReportedProfile;
import org.frillbench.results.page.ReportedRun;

/** Profiles as a report shows them. */
public final class ReportedProfiles {

  private ReportedProfiles() {}

  /** All profiles of {@code file}. */
  public static List<ReportedProfile> of(ProfileFile file) {
    return file.profiles().stream()
        .map(
            profile ->
                new ReportedProfile(
                    profile.candidate(),
                    profile.kernels(),
                    profile.threads(),
                    times(profile),
                    ProfileDocument.whole(new ProfileFile(file.run(), List.of(profile)))))
        .toList();
  }

  /** {@code runs}, the one that {@code file} is of with its profiles. */
  public static List<ReportedRun> on(List<ReportedRun> runs, Optional<ProfileFile> file) {
    return runs.stream()
        .map(
            run ->
                file.filter(each -> each.run().equals(run.id()))
                    .map(each -> run.with(of(each)))
                    .orElse(run))
        .toList();
  }

  private static List<ReportedProfile.Time> times(CandidateProfile profile) {
    return profile.types().stream()
        .map(sum -> new ReportedProfile.Time(sum.type(), sum.ns(), sum.share()))
        .toList();
  }
}
