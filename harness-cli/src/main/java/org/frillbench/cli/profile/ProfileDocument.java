package org.frillbench.cli.profile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.frillbench.results.document.CsvCells;
import org.frillbench.results.document.Document;
import org.frillbench.results.document.Document.Section;
import org.frillbench.results.document.Grid;
import org.frillbench.results.document.NumberText;
import org.frillbench.results.record.RunJson;

/** Profiles as a document: the sums by operator type, what they are, and the slowest operators. */
public final class ProfileDocument {

  private static final int SLOWEST = 20;
  private static final double NS_PER_US = 1e3;
  private static final double NS_PER_MS = 1e6;
  private static final String ABSENT = "-";

  private static final List<String> LINE =
      List.of(
          "candidate",
          "kernels",
          "threads",
          "type",
          "attribution",
          "possible_types",
          "count",
          "ns",
          "share_of_inference");

  private ProfileDocument() {}

  /** The document of {@code file}: of the operators it has the slowest. */
  public static Document of(ProfileFile file) {
    return of(file, SLOWEST);
  }

  /** The document of {@code file} with all operators. */
  static Document whole(ProfileFile file) {
    return of(file, Integer.MAX_VALUE);
  }

  private static Document of(ProfileFile file, int most) {
    List<Section> sections = new ArrayList<>();
    file.profiles().forEach(profile -> sections.addAll(sections(profile, file.profiles(), most)));
    return new Document(
        null,
        List.of("Where the time of an inference goes, by a profiler: no latency."),
        new Grid(List.of(), List.of(), List.of()),
        List.of(),
        sections,
        notes(file.profiles()),
        lines(file.profiles()),
        file);
  }

  private static List<Section> sections(
      CandidateProfile profile, List<CandidateProfile> all, int most) {
    String name = all.size() == 1 ? "" : " of " + profile.candidate() + settings(profile, all);
    return List.of(
        new Section("By operator type" + name, List.of(summary(profile)), types(profile)),
        new Section("Of no one operator type" + name, TypeReasons.of(profile)),
        new Section(title(most) + name, List.of(), slowest(profile, most)));
  }

  private static String title(int most) {
    return most == SLOWEST ? "Slowest operators" : "Operators, the slowest first";
  }

  /** What distinguishes profiles of one candidate. */
  private static String settings(CandidateProfile profile, List<CandidateProfile> all) {
    long same = all.stream().filter(p -> p.candidate().equals(profile.candidate())).count();
    return same == 1 ? "" : " (" + RunJson.id(profile.kernels()) + threads(profile) + ")";
  }

  private static String threads(CandidateProfile profile) {
    return ", " + NumberText.counted(profile.threads(), "thread");
  }

  private static String summary(CandidateProfile profile) {
    return String.format(
        Locale.ROOT,
        "%s, %s kernels%s: %d operators take %.3f ms of an inference's %.3f ms (%d inferences).",
        profile.candidate(),
        RunJson.id(profile.kernels()),
        threads(profile),
        profile.operators().size(),
        profile.operatorsNs() / NS_PER_MS,
        profile.inferenceNs() / NS_PER_MS,
        profile.inferences());
  }

  private static Grid types(CandidateProfile profile) {
    return new Grid(
        List.of("type", "count", "µs", "share"),
        List.of(true, false, false, false),
        profile.types().stream()
            .map(
                sum ->
                    List.of(
                        sum.type(),
                        sum.count() == 0 ? ABSENT : Integer.toString(sum.count()),
                        micros(sum.ns()),
                        percent(sum.share())))
            .toList());
  }

  private static Grid slowest(CandidateProfile profile, int most) {
    List<List<String>> rows = new ArrayList<>();
    List<ProfileRow> sorted =
        profile.operators().stream()
            .sorted(Comparator.comparingDouble(ProfileRow::ns).reversed())
            .toList();
    sorted.stream().limit(most).forEach(row -> rows.add(cells(row, profile)));
    if (sorted.size() > most) {
      double rest = sorted.stream().skip(most).mapToDouble(ProfileRow::ns).sum();
      String more = (sorted.size() - most) + " more";
      rows.add(List.of("", more, "", micros(rest), share(rest, profile), "", ""));
    }
    return new Grid(
        List.of("place", "ran as", "type", "µs", "share", "GMAC/s", "GB/s"),
        List.of(false, true, true, false, false, false, false),
        List.of(1, 0, 0, 0, 0, 0, 0),
        rows);
  }

  private static List<String> cells(ProfileRow row, CandidateProfile profile) {
    return List.of(
        Integer.toString(row.place()),
        row.name(),
        row.operator() == null ? ABSENT : row.operator(),
        micros(row.ns()),
        share(row.ns(), profile),
        rate(row, row.gigaMacs()),
        rate(row, row.gigaBytes()));
  }

  private static String share(double ns, CandidateProfile profile) {
    return percent(TypeTimes.share(ns, profile.inferenceNs()));
  }

  private static String micros(double ns) {
    return String.format(Locale.ROOT, "%.1f", ns / NS_PER_US);
  }

  static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f %%", 100 * share);
  }

  /** Of less than the whole µs that a delegate counts, a rate says nothing. */
  private static String rate(ProfileRow row, Double rate) {
    return rate == null || (row.delegated() && row.ns() < NS_PER_US)
        ? ABSENT
        : String.format(Locale.ROOT, "%.1f", rate);
  }

  private static List<String> notes(List<CandidateProfile> profiles) {
    List<String> notes = new ArrayList<>();
    notes.add("share: of the whole inference under the profiler.");
    if (profiles.stream().anyMatch(profile -> profile.delegatedRows() > 0)) {
      notes.add(
          "XNNPACK times its own operators, in whole µs, cut off; with --kernels builtin each of the"
              + " model's is timed.");
    }
    return notes;
  }

  private static List<List<String>> lines(List<CandidateProfile> profiles) {
    List<List<String>> lines = new ArrayList<>();
    lines.add(LINE);
    for (CandidateProfile profile : profiles) {
      for (TypeTime sum : profile.types()) {
        lines.add(
            List.of(
                CsvCells.guarded(profile.candidate()),
                RunJson.id(profile.kernels()),
                Integer.toString(profile.threads()),
                CsvCells.guarded(sum.type()),
                RunJson.id(sum.attribution()),
                String.join(" ", sum.possible()),
                Integer.toString(sum.count()),
                RunJson.number(sum.ns()),
                RunJson.number(sum.share())));
      }
    }
    return lines;
  }
}
