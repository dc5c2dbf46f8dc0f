package org.frillbench.cli.profile;

import java.util.List;
import org.frillbench.results.page.ReportedProfile;

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

  private static List<ReportedProfile.Time> times(CandidateProfile profile) {
    return profile.types().stream()
        .map(sum -> new ReportedProfile.Time(sum.type(), sum.ns(), sum.share()))
        .toList();
  }
}
