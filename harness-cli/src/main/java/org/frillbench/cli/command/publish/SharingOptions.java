package org.frillbench.cli.command.publish;

import static org.frillbench.cli.command.options.OptionCheck.require;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.frillbench.cli.command.options.OptionHeading;
import org.frillbench.cli.command.options.OptionHeading.Under;
import org.frillbench.cli.failure.NearMisses;
import org.frillbench.results.publish.CitableTable;
import org.frillbench.results.publish.PublishedAs;
import org.frillbench.results.sharing.BibTex;
import org.frillbench.results.sharing.Croissant;
import org.frillbench.results.sharing.ModelCard;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How a table is cited, and described to other sites. */
@Under(OptionHeading.OUTPUT)
final class SharingOptions {

  private static final int MOST_LISTED = 5;

  @Option(
      names = "--model-card",
      paramLabel = "NAME",
      description =
          "Also write model-card.md for the Hugging Face model card of this candidate: metadata"
              + " (model-index) and a section of Markdown.")
  private String candidate;

  @Option(
      names = "--author",
      paramLabel = "NAME",
      description = "Who publishes the table, for its citation; may be repeated.")
  private List<String> authors = new ArrayList<>();

  @Option(
      names = "--url",
      paramLabel = "URL",
      description = "Where the table will be read, for its citation.")
  private String url;

  @Option(
      names = "--license",
      paramLabel = "ID",
      description =
          "Under which license others may use the table: an SPDX identifier such as CC-BY-4.0, or"
              + " the address of a text.")
  private String license;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  /** Refuses what no citation can have. */
  void check() {
    require(
        spec,
        authors.stream().allMatch(PublishedAs::isName),
        "--author takes a name of up to 500 characters");
    require(
        spec,
        url == null || PublishedAs.isUrl(url),
        "--url takes an address that begins with http:// or https://");
    require(
        spec,
        license == null || PublishedAs.isLicense(license),
        "--license takes an SPDX identifier such as CC-BY-4.0, or an address");
  }

  /** {@code table} with its citation. */
  CitableTable cited(CitableTable table) {
    CitableTable cited = table.cited(new PublishedAs(authors, url, license));
    requireCandidate(ModelCard.candidates(cited));
    return cited;
  }

  private void requireCandidate(List<String> candidates) {
    if (candidate == null || candidates.contains(candidate)) {
      return;
    }
    List<String> near = NearMisses.of(candidate, candidates);
    List<String> all = near.isEmpty() ? candidates : near;
    String more = all.size() > MOST_LISTED ? " and " + (all.size() - MOST_LISTED) + " more" : "";
    require(
        spec,
        false,
        "--model-card names no candidate: "
            + candidate
            + "; there is "
            + String.join("; ", all.subList(0, Math.min(MOST_LISTED, all.size())))
            + more);
  }

  /**
   * The text of each file that describes a published table.
   *
   * @param table the table with its citation
   * @param published the text of each file that it is published in, all in {@code folder}
   */
  Map<Path, String> files(CitableTable table, Map<Path, String> published, Path folder) {
    Map<Path, String> files = new LinkedHashMap<>();
    files.put(folder.resolve(BibTex.FILE), BibTex.of(table));
    if (candidate != null) {
      files.put(folder.resolve(ModelCard.FILE), ModelCard.of(table, candidate));
    }
    Map<String, String> texts = new LinkedHashMap<>();
    published.forEach((file, text) -> texts.put(file.getFileName().toString(), text));
    files.forEach((file, text) -> texts.put(file.getFileName().toString(), text));
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    files.put(folder.resolve(Croissant.FILE), Croissant.of(table, texts, today));
    return files;
  }
}
