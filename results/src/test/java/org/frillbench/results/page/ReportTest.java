package org.frillbench.results.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.frillbench.results.Runs;
import org.frillbench.results.analysis.Analysis;
import org.frillbench.results.record.RunFile;
import org.frillbench.results.record.Samples;
import org.junit.jupiter.api.Test;

final class ReportTest {

  private static JsonObject block(String html, String id) {
    Matcher block =
        Pattern.compile("<script type=\"application/json\" id=\"" + id + "\">(.*?)</script>")
            .matcher(html);
    assertTrue(block.find(), id);
    return JsonParser.parseString(block.group(1)).getAsJsonObject();
  }

  @Test
  void policyAllowsTheScriptAndTheStyleOfThePageByTheirHashes() throws Exception {
    String html = Pages.html(Pages.three());
    String policy = html.replaceFirst("(?s).*Content-Security-Policy\" content=\"([^\"]*).*", "$1");
    assertEquals(
        "default-src 'none'; script-src 'sha256-"
            + hash(between(html, "<script>", "</script>"))
            + "'; style-src 'sha256-"
            + hash(between(html, "<style>", "</style>"))
            + "'; base-uri 'none'; form-action 'none'",
        policy);
  }

  private static String between(String html, String start, String end) {
    int from = html.indexOf(start) + start.length();
    return html.substring(from, html.indexOf(end, from));
  }

  private static String hash(String text) throws Exception {
    byte[] digest =
        MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    return Base64.getEncoder().encodeToString(digest);
  }

  @Test
  void titleIsEscaped() {
    ReportedRun run = new ReportedRun("</title><b>&.json", Analysis.of(Pages.three()));
    String html = Pages.html(List.of(run), null, null, true);
    assertTrue(html.contains("<title>&lt;/title&gt;&lt;b&gt;&amp;.json</title>"));
    assertFalse(html.contains("</title><b>"));
  }

  @Test
  void pageWithoutItsDataIsUnderAQuarterOfAMegabyte() {
    String html =
        Pages.html(List.of(new ReportedRun("r", Analysis.of(Pages.three()))), null, null, false);
    String data = between(html, "<main id=\"page\"></main>", "<script>");
    assertTrue(html.length() - data.length() < 250_000, html.length() + " - " + data.length());
  }

  @Test
  void seriesIsReducedToLeastMedianAndGreatestOfItsBuckets() {
    SeriesView view = SeriesView.of(LongStream.rangeClosed(1, 1_000).toArray(), 4);
    assertEquals(1_000, view.samples());
    assertEquals("[1, 251, 501, 751]", Arrays.toString(view.lowNs().toArray()));
    assertEquals("[125, 375, 625, 875]", Arrays.toString(view.medianNs().toArray()));
    assertEquals("[250, 500, 750, 1000]", Arrays.toString(view.highNs().toArray()));
  }

  @Test
  void seriesOfFewerSamplesThanBucketsIsWhole() {
    SeriesView view = SeriesView.of(new long[] {30, 10, 20}, 400);
    assertEquals("[30, 10, 20]", Arrays.toString(view.medianNs().toArray()));
    assertEquals("[10, 20, 30]", Arrays.toString(view.rankedNs().toArray()));
  }

  @Test
  void runOfMoreSamplesThanTheLimitIsEmbeddedOnRequestOnly() {
    RunFile large = large();
    ReportedRun run = new ReportedRun("large.json", Analysis.of(large));
    assertTrue(run.samples() > Report.MOST_SAMPLES);
    assertFalse(Pages.html(List.of(run), null, null, false).contains("id=\"run-0\""));
    assertEquals(
        large.run().id(),
        block(Pages.html(List.of(run), null, null, true), "run-0")
            .getAsJsonObject("run")
            .get("id")
            .getAsString());
  }

  private static RunFile large() {
    return Runs.file(
        Runs.virtual(),
        Runs.run("FRILL"),
        List.of(Runs.trial(Runs.frill("FRILL"), 1, longSeries())),
        List.of());
  }

  private static Samples longSeries() {
    return Samples.of(LongStream.rangeClosed(1, Report.MOST_SAMPLES + 1).toArray());
  }

  @Test
  void figuresAreThoseOfTheAnalysis() {
    RunFile run = Pages.three();
    JsonArray candidates =
        block(Pages.html(run), "report")
            .getAsJsonArray("runs")
            .get(0)
            .getAsJsonObject()
            .getAsJsonArray("candidates");
    Analysis.of(run)
        .rows()
        .forEach(
            row -> {
              JsonObject shown =
                  candidates.asList().stream()
                      .map(each -> each.getAsJsonObject())
                      .filter(each -> each.get("name").getAsString().equals(row.candidate()))
                      .findFirst()
                      .orElseThrow();
              assertEquals(row.latencyNs(), shown.get("latencyNs").getAsDouble());
              assertEquals(
                  row.interval().lowNs(),
                  shown.getAsJsonObject("interval").get("lowNs").getAsDouble());
              assertEquals(row.trials().size(), shown.getAsJsonArray("trials").size());
            });
  }
}
