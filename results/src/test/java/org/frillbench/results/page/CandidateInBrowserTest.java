package org.frillbench.results.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.frillbench.agent.wire.Kernels;
import org.frillbench.results.Runs;
import org.frillbench.results.analysis.Analysis;
import org.frillbench.results.document.Document;
import org.frillbench.results.document.Grid;
import org.frillbench.results.record.Conversion;
import org.frillbench.results.record.RunFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** What the card of a candidate shows besides its trials. */
@EnabledIf("org.frillbench.results.page.Chromium#installed")
final class CandidateInBrowserTest extends InBrowser {

  private static ReportedProfile profile(Kernels kernels) {
    Grid operators =
        new Grid(
            List.of("place", "type", "µs"),
            List.of(false, true, false),
            List.of(List.of("1", "CONV_2D", "750.0"), List.of("2", "<b>ADD", "50.0")));
    return new ReportedProfile(
        "FRILL",
        kernels,
        1,
        List.of(
            new ReportedProfile.Time("CONV_2D", 750_000, 0.75),
            new ReportedProfile.Time("<b>ADD", 250_000, 0.25)),
        new Document(
            null,
            List.of("By a profiler."),
            Grid.NONE,
            List.of(),
            List.of(new Document.Section("Slowest operators", List.of(), operators)),
            List.of("share: of the inference."),
            List.of(),
            null));
  }

  private static String html(ReportedProfile profile) {
    Analysis analysis = Analysis.of(Pages.three());
    ReportedRun run = new ReportedRun("run.json", analysis).with(List.of(profile));
    return Pages.html(List.of(run), null, null, false);
  }

  private void open(String html, int row) throws IOException {
    show(html);
    browser.all(FIRST_CELLS + " button").get(row).click();
  }

  @Test
  void operatorsAndTheirTimesAreShownOfAProfiledCandidate() throws IOException {
    open(html(profile(Kernels.XNNPACK)), 0);
    assertEquals("FRILL", browser.texts(".card h2").get(0));
    assertEquals(
        List.of("CONV_2D", "750.0 µs, 75.0 %", "<b>ADD", "250.0 µs, 25.0 %"),
        browser.texts(".times text"));
    assertTrue(browser.texts(".card td").containsAll(List.of("<b>ADD", "50.0")));
    assertTrue(browser.texts(".card p").contains("By a profiler."));
  }

  @Test
  void profileOfOtherKernelsOrOfAnotherCandidateIsNotShown() throws IOException {
    open(html(profile(Kernels.BUILTIN)), 0);
    assertEquals(List.of(), browser.all(".times"));
    open(html(profile(Kernels.XNNPACK)), 1);
    assertEquals(List.of(), browser.all(".times"));
  }

  @Test
  void recordOfAConversionIsShown() throws IOException {
    Conversion conversion =
        new Conversion(
            "own",
            "0.1.0",
            Map.of("quantize", "none"),
            new Conversion.Source("weights.h5", "Keras", Runs.DIGEST, 1_234_567),
            List.of("A layer <i>was left over."),
            new Conversion.Compared(true, "greatest error 1e-6"));
    RunFile run = Pages.run(List.of(Runs.stranger("mine", conversion)), 1_000_000);
    open(Pages.html(run), 0);
    List<String> facts = browser.texts(".card dd");
    for (String fact :
        List.of(
            "Keras weights.h5, 1,234,567 bytes",
            Runs.DIGEST,
            "frill-bench's converter 0.1.0",
            "quantize none",
            "agree with the source's: greatest error 1e-6")) {
      assertTrue(facts.contains(fact), fact + " is not in " + facts);
    }
    assertTrue(browser.texts(".card li").contains("A layer <i>was left over."));
  }

  @Test
  void specificationOfAGeneratedStudentIsShown() throws IOException {
    open(Pages.html(Pages.three()), 0);
    assertEquals("FRILL", browser.texts(".card h2").get(0));
    assertTrue(
        browser.texts(".card dd").stream().anyMatch(fact -> fact.contains("size small, width 2")),
        browser.texts(".card dd").toString());
  }

  @Test
  void fileWithoutARecordSaysSo() throws IOException {
    open(Pages.html(Pages.run(List.of(Runs.stranger("mine")), 1_000_000)), 0);
    assertTrue(browser.texts(".card p").contains("No record says how this file was made."));
  }
}
