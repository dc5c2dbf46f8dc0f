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
import org.frillbench.results.record.TableRow;
import org.frillbench.results.record.Target;
import org.frillbench.results.record.TrialMedian;
import org.frillbench.results.table.ConversionNotes;
import org.frillbench.results.table.TableHeading;
import org.frillbench.results.warning.Warning;

/** Where the figures of a result set come from, in words that may hold characters to be escaped. */
public final class ProvenanceText {

  /** Below figures of a host. */
  static final String OF_A_HOST = "These are a host's CPU numbers, not a phone's.";

  private ProvenanceText() {}

  /** What was measured on, in a few words: {@code Google Pixel}, {@code host AMD EPYC}. */
  public static String device(ResultSet resultSet) {
    if (resultSet.origin() == Origin.PUBLISHED_ELSEWHERE) {
      return resultSet.publication().device();
    }
    Target target = resultSet.provenance().target();
    String kind = target.kind() == Target.Kind.ANDROID ? null : RunJson.id(target.kind());
    String named =
        Stream.of(kind, target.maker(), target.model())
            .filter(Objects::nonNull)
            .collect(Collectors.joining(" "));
    return target.model() == null && target.soc() != null ? named + " " + target.soc() : named;
  }

  /** The device, and of figures from elsewhere what they are: {@code Pixel 6 (elsewhere, mean)}. */
  public static String measuredOn(ResultSet resultSet) {
    String device = device(resultSet);
    if (resultSet.origin() == Origin.MEASURED) {
      return device;
    }
    Statistic statistic = resultSet.publication().statistic();
    return statistic == null
        ? device + " (published elsewhere)"
        : device + " (elsewhere, " + statistic.word() + ")";
  }

  /** The run's name, or where it was published. */
  static String run(ResultSet resultSet) {
    return resultSet.origin() == Origin.MEASURED
        ? resultSet.provenance().run().id()
        : Objects.requireNonNullElse(
            resultSet.publication().url(), resultSet.publication().title());
  }

  /** Everything needed to cite a result set or to measure it again, one sentence a line. */
  static List<String> lines(ResultSet resultSet) {
    return resultSet.origin() == Origin.MEASURED
        ? measured(resultSet)
        : published(resultSet.publication());
  }

  private static List<String> published(Publication publication) {
    List<String> lines = new ArrayList<>();
    String where =
        Stream.of("\"" + publication.title() + "\"", publication.published(), publication.url())
            .filter(Objects::nonNull)
            .collect(Collectors.joining(", "));
    lines.add(
        String.format(
            Locale.ROOT,
            "%s elsewhere, not measured by frill-bench: %s; on a %s.",
            publication.url() == null ? "Measured" : "Published",
            where,
            publication.device()));
    if (publication.statistic() != null && publication.statistic() != Statistic.MEDIAN) {
      lines.add(
          String.format(
              Locale.ROOT,
              "Each latency is %s of the inferences, not their median.",
              publication.statistic() == Statistic.ESTIMATE
                  ? "an estimate, by a rule that is not stated,"
                  : "the " + publication.statistic().word()));
    }
    lines.addAll(publication.notes());
    return lines;
  }

  private static List<String> measured(ResultSet resultSet) {
    Provenance provenance = resultSet.provenance();
    List<String> lines = new ArrayList<>();
    List<Settings> settings = resultSet.rows().stream().map(TableRow::settings).distinct().toList();
    lines.add(
        "Measured on "
            + TableHeading.target(provenance.target())
            + "; "
            + settings.stream().map(TableHeading::settings).collect(Collectors.joining("; "))
            + ".");
    lines.add(provenance(resultSet));
    lines.addAll(ConversionNotes.of(resultSet.rows()));
    if (provenance.target().kind().onThisHost()) {
      lines.add(OF_A_HOST);
    }
    lines.addAll(warnings(resultSet));
    for (FailedTrial missed : provenance.missed()) {
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

  private static String provenance(ResultSet resultSet) {
    Provenance provenance = resultSet.provenance();
    int rounds =
        resultSet.rows().stream()
            .flatMap(row -> row.trials().stream())
            .mapToInt(TrialMedian::round)
            .max()
            .orElse(0);
    String commit =
        provenance.tool().commit() == null ? "" : " (" + provenance.tool().commit() + ")";
    return String.format(
        Locale.ROOT,
        "Run %s of %s, %s, seed %d%s; frill-bench %s%s, timing core %s.",
        provenance.run().id(),
        Instant.parse(provenance.run().started()).atZone(ZoneOffset.UTC).toLocalDate(),
        TableHeading.rounds(provenance.run(), rounds),
        provenance.run().plan().protocol().seed(),
        provenance.run().endedEarly() ? ", interrupted" : "",
        provenance.tool().version(),
        commit,
        provenance.tool().coreDigest().substring(0, 8));
  }

  private static List<String> warnings(ResultSet resultSet) {
    List<String> lines = new ArrayList<>();
    for (Warning warning : Warning.values()) {
      List<TableRow> warned =
          resultSet.rows().stream().filter(row -> row.warnings().contains(warning)).toList();
      if (!warned.isEmpty()) {
        String whom =
            warned.size() == resultSet.rows().size()
                ? "all"
                : warned.stream()
                    .map(TableRow::candidate)
                    .distinct()
                    .collect(Collectors.joining(", "));
        String accepted = resultSet.provenance().accepted().contains(warning) ? " (accepted)" : "";
        lines.add(warning.id() + accepted + ", " + whom + ": " + warning.sentence());
      }
    }
    return lines;
  }
}
