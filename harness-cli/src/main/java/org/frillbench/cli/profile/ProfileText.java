package org.frillbench.cli.profile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.frillbench.results.document.ControlCharacters;
import org.frillbench.results.document.Grid;
import org.frillbench.results.document.Screen;
import org.frillbench.results.document.TextGrid;

/** A profile for people: the slowest operators first. */
public final class ProfileText {

  private static final int SHOWN = 20;
  private static final double NS_PER_US = 1e3;

  private static final List<String> HEADER =
      List.of("place", "ran as", "operator", "us", "share", "GMAC/s", "GB/s");

  private static final List<Boolean> FROM_LEFT =
      List.of(false, true, true, false, false, false, false);

  private ProfileText() {}

  /** The table of {@code profile}. */
  public static String of(CandidateProfile profile) {
    double all = profile.operatorsNs();
    StringBuilder text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT,
            "%s, %s kernels: %d operators take %.3f ms of %.3f ms (%d inferences under the"
                + " profiler; no latency)\n\n",
            ControlCharacters.of(profile.candidate()),
            profile.kernels(),
            profile.operators().size(),
            all / 1e6,
            profile.inferenceNs() / 1e6,
            profile.inferences()));
    List<ProfileRow> sorted =
        profile.operators().stream()
            .sorted(Comparator.comparingDouble(ProfileRow::ns).reversed())
            .toList();
    List<List<String>> rows = new ArrayList<>();
    sorted.stream().limit(SHOWN).forEach(row -> rows.add(cells(row, all)));
    if (sorted.size() > SHOWN) {
      double rest = sorted.stream().skip(SHOWN).mapToDouble(ProfileRow::ns).sum();
      String more = (sorted.size() - SHOWN) + " more";
      rows.add(List.of("", more, "", micros(rest), share(rest, all), "", ""));
    }
    TextGrid.lines(new Grid(HEADER, FROM_LEFT, rows), Screen.FILE)
        .forEach(line -> text.append(line).append('\n'));
    return text + note(profile);
  }

  private static List<String> cells(ProfileRow row, double all) {
    return List.of(
        Integer.toString(row.place()),
        row.name(),
        row.operator() == null ? "-" : row.operator(),
        micros(row.ns()),
        share(row.ns(), all),
        rate(row.gigaMacs()),
        rate(row.gigaBytes()));
  }

  private static String micros(double ns) {
    return String.format(Locale.ROOT, "%.1f", ns / NS_PER_US);
  }

  private static String share(double ns, double all) {
    return String.format(Locale.ROOT, "%.1f%%", all == 0 ? 0 : 100 * ns / all);
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
