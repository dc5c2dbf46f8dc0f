package org.frillbench.results.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.frillbench.results.Runs;
import org.frillbench.results.analysis.Analysis;
import org.frillbench.results.record.BuildProperties;
import org.frillbench.results.record.Measurement;
import org.frillbench.results.record.RunFile;
import org.frillbench.results.record.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CitationTest {

  private static Citation of(int candidates) throws Exception {
    List<Measurement> trials = new ArrayList<>();
    for (int i = 0; i < candidates; i++) {
      trials.add(Runs.trial(Runs.stranger("m" + i), 1, Samples.of(5)));
    }
    RunFile run = Runs.file(Runs.android(), Runs.run("m0"), trials, List.of());
    return Citation.of(List.of(ResultSet.of(Analysis.of(run), Set.of())), Tables.UNSAID);
  }

  @Test
  void titleNamesUpToThreeModelsAndCountsMore() throws Exception {
    assertEquals("Latency of m0 on Google Pixel", of(1).title());
    assertEquals("Latency of m0, m1 and m2 on Google Pixel", of(3).title());
    assertEquals("Latency of 4 models on Google Pixel", of(4).title());
  }

  @Test
  void sentenceHasVersionRunAndDayAndWhatThePublisherSays() throws Exception {
    assertEquals(
        "Latency of m0 on Google Pixel. Measured with frill-bench 0.1.0, run r-1, 2026-11-23.",
        of(1).table());
    assertEquals(
        "Doe, Jane; A and B GmbH. Latency of FRILL and TRILL on Google Pixel. Measured with"
            + " frill-bench 0.1.0, run r-1, 2026-11-23, license CC-BY-4.0."
            + " https://example.org/a_b~c%20d",
        Tables.frillAndTrill().citation().table());
  }

  @Test
  void citationIsInEveryFormatForPeople() throws Exception {
    for (PublicationFile file : List.of(PublicationFile.MARKDOWN, PublicationFile.LATEX)) {
      String text = file.render(Tables.frillAndTrill(), Set.of());
      assertTrue(text.contains("To cite this table: Doe, Jane; A and B GmbH."), text);
      assertTrue(text.contains("The frill-bench authors"), text);
    }
  }

  @Test
  void projectsCitationFileAgrees() throws Exception {
    List<String> lines = Files.readAllLines(Path.of("../CITATION.cff"));
    for (String line :
        List.of(
            "title: " + Citation.TOOL,
            "  - name: " + Citation.TOOL_AUTHORS,
            "license: " + Citation.TOOL_LICENSE,
            "version: " + BuildProperties.version())) {
      assertTrue(lines.contains(line), line);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "example.org",
        "ftp://x",
        "https://x y",
        "https://x\ny",
        "https://x}",
        "javascript:x"
      })
  void addressThatIsNoneIsRefused(String url) {
    assertFalse(PublishedAs.isUrl(url));
    assertThrows(IllegalArgumentException.class, () -> new PublishedAs(List.of(), url, null));
  }

  @Test
  void licenseIsAnIdentifierOrAnAddress() {
    assertTrue(PublishedAs.isLicense("CC-BY-4.0"));
    assertTrue(PublishedAs.isLicense("https://example.org/terms"));
    assertFalse(PublishedAs.isLicense("CC BY"));
    assertFalse(PublishedAs.isLicense("}"));
  }
}
