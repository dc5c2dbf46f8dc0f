package org.frillbench.cli.profile;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.frillbench.results.table.Visible;

/** A profile for people: the slowest operators first. */
public final class ProfileText {

  private static final int SHOWN = 20;
  private static final double NS_PER_US = 1e3;

  private ProfileText() {}

  /** The table of {@code profile}. */
  public static String of(CandidateProfile profile) {
    double all = profile.operatorsNs();
    StringBuilder text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT,
            "%s, %s kernels: %d operators take %.3f ms of %.3f ms (%d inferences under the"
                + " profiler; no latency)%n%n",
            Visible.of(profile.candidate()),
            profile.kernels(),
            profile.operators().size(),
            all / 1e6,
            profile.inferenceNs() / 1e6,
            profile.inferences()));
    text.append(
        String.format(
            "%5s  %-34s %-18s %9s %6s %8s %7s%n",
            "place", "ran as", "operator", "us", "share", "GMAC/s", "GB/s"));
    List<ProfileRow> sorted =
        profile.operators().stream()
            .sorted(Comparator.comparingDouble(ProfileRow::ns).reversed())
            .toList();
    sorted.stream().limit(SHOWN).forEach(row -> text.append(line(row, all)));
    if (sorted.size() > SHOWN) {
      double rest = sorted.stream().skip(SHOWN).mapToDouble(ProfileRow::ns).sum();
      text.append(
          String.format(
              Locale.ROOT,
              "%5s  %-34s %-18s %9.1f %5.1f%%%n",
              "",
              (sorted.size() - SHOWN) + " more",
              "",
              rest / NS_PER_US,
              100 * rest / all));
    }
    return text + note(profile);
  }

  private static String line(ProfileRow row, double all) {
    return String.format(
        Locale.ROOT,
        "%5d  %-34s %-18s %9.1f %5.1f%% %8s %7s%n",
        row.place(),
        Visible.of(row.name()),
        row.operator() == null ? "-" : Visible.of(row.operator()),
        row.ns() / NS_PER_US,
        all == 0 ? 0 : 100 * row.ns() / all,
        rate(row.gigaMacs()),
        rate(row.gigaBytes()));
  }

  private static String rate(Double rate) {
    return rate == null ? "-" : String.format(Locale.ROOT, "%.1f", rate);
  }

  private static String note(CandidateProfile profile) {
    boolean delegated = profile.operators().stream().anyMatch(ProfileRow::delegated);
    return delegated
        ? "XNNPACK times its own operators, in whole us; with --kernels builtin each of the model's"
            + " is timed.\n"
        : "";
  }
}
