package org.frillbench.results.publish;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.frillbench.results.record.FailedTrial;
import org.frillbench.results.record.RunJson;
import org.frillbench.results.record.Settings;
import org.frillbench.results.record.Target;
import org.frillbench.results.table.TableHeading;
import org.frillbench.results.warning.Warning;

/** Where the figures of a part come from, in words that may hold characters to be escaped. */
public final class ProvenanceText {

  private ProvenanceText() {}

  /** What was measured on, in a few words: {@code Google Pixel}, {@code host AMD EPYC}. */
  public static String device(ResultSet part) {
    if (part.origin() == Origin.PUBLISHED_ELSEWHERE) {
      return part.publication().device();
    }
    Target target = part.sitting().target();
    String kind = target.kind() == Target.Kind.ANDROID ? null : RunJson.id(target.kind());
    String named =
        Stream.of(kind, target.maker(), target.model())
            .filter(Objects::nonNull)
            .collect(Collectors.joining(" "));
    return target.model() == null && target.soc() != null ? named + " " + target.soc() : named;
  }

  /** The run's name, or where it was published. */
  static String run(ResultSet part) {
    return part.origin() == Origin.MEASURED ? part.sitting().run().id() : part.publication().url();
  }

  /** Everything needed to cite the part or to measure it again, one sentence a line. */
  static List<String> lines(ResultSet part) {
    return part.origin() == Origin.MEASURED ? measured(part) : published(part.publication());
  }

  private static List<String> published(Publication publication) {
    List<String> lines = new ArrayList<>();
    lines.add(
        String.format(
            Locale.ROOT,
            "Published elsewhere, not measured by frill-bench: \"%s\", %s, %s; on a %s.",
            publication.title(),
            publication.published(),
            publication.url(),
            publication.device()));
    lines.addAll(publication.notes());
    return lines;
  }

  private static List<String> measured(ResultSet part) {
    Provenance sitting = part.sitting();
    List<String> lines = new ArrayList<>();
    List<Settings> settings = part.rows().stream().map(PublishedRow::settings).distinct().toList();
    lines.add(
        "Measured on "
            + TableHeading.target(sitting.target())
            + "; "
            + settings.stream().map(TableHeading::settings).collect(Collectors.joining("; "))
            + ".");
    lines.add(sitting(part));
    if (sitting.target().kind().onThisHost()) {
      lines.add("These are a host's CPU numbers, not a phone's.");
    }
    lines.addAll(warnings(part));
    for (FailedTrial missed : sitting.missed()) {
      lines.add(
          String.format(
              Locale.ROOT,
              "Not measured: %s, round %d: %s: %s",
              missed.candidate(),
              missed.round(),
              RunJson.id(missed.kind()),
              missed.message()));
    }
    return lines;
  }

  private static String sitting(ResultSet part) {
    Provenance sitting = part.sitting();
    int rounds =
        part.rows().stream()
            .flatMap(row -> row.trials().stream())
            .mapToInt(TrialMedian::round)
            .max()
            .orElse(0);
    String commit = sitting.tool().commit() == null ? "" : " (" + sitting.tool().commit() + ")";
    return String.format(
        Locale.ROOT,
        "Run %s of %s, %s, seed %d%s; frill-bench %s%s, timing core %s.",
        sitting.run().id(),
        Instant.parse(sitting.run().started()).atZone(ZoneOffset.UTC).toLocalDate(),
        TableHeading.rounds(sitting.run(), rounds),
        sitting.run().seed(),
        sitting.run().interrupted() ? ", interrupted" : "",
        sitting.tool().version(),
        commit,
        sitting.tool().coreDigest().substring(0, 8));
  }

  private static List<String> warnings(ResultSet part) {
    List<String> lines = new ArrayList<>();
    for (Warning warning : Warning.values()) {
      List<PublishedRow> warned =
          part.rows().stream().filter(row -> row.warnings().contains(warning)).toList();
      if (!warned.isEmpty()) {
        String whom =
            warned.size() == part.rows().size()
                ? "all"
                : warned.stream()
                    .map(PublishedRow::candidate)
                    .distinct()
                    .collect(Collectors.joining(", "));
        String accepted = part.sitting().accepted().contains(warning) ? " (accepted)" : "";
        lines.add(warning.id() + accepted + ", " + whom + ": " + warning.advice() + ".");
      }
    }
    return lines;
  }
}
