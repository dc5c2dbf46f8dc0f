package org.frillbench.cli.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.frillbench.cli.Schemas;
import org.frillbench.results.document.Document;
import org.frillbench.results.document.Format;
import org.junit.jupiter.api.Test;

final class NoiseDocumentTest {

  /** Whose processes are alternately {@code share} above and below 1 ms. */
  private static NoiseSample alternating(String name, double share, Double halves) {
    NoiseSample sample = new NoiseSample(name, 20);
    for (int round = 1; round <= 20; round++) {
      double sign = round % 2 == 0 ? 1 : -1;
      sample.add(round, 1e6 * Math.exp(sign * share), halves == null ? null : sign * halves);
    }
    return sample;
  }

  private static List<String> lines(List<NoiseSample> samples) {
    return Format.TEXT.render(NoiseDocument.of(Map.of("m", samples), 20)).lines().toList();
  }

  @Test
  void deviationsAreThoseOfTheLogarithms() {
    NoiseSample sample = alternating("usual", 0.05, 0.02);
    int[] all = IntStream.range(0, 20).toArray();
    double ofTwenty = Math.sqrt(20.0 / 19);
    assertEquals(0.05 * ofTwenty, sample.between(all), 1e-9);
    assertEquals(0.01 * ofTwenty, sample.within(all), 1e-9);
    assertEquals(1e6, sample.medianNs(all), 1);
  }

  @Test
  void theVarianceIsAShareOfTheUsualOne() {
    List<String> lines =
        lines(List.of(alternating("usual", 0.05, 0.02), alternating("quiet", 0.025, null)));
    assertEquals("m, 20 rounds:", lines.get(0));
    assertTrue(lines.get(2).startsWith("  usual"), lines.get(2));
    assertTrue(lines.get(2).contains(" 5.13 ("), lines.get(2));
    assertTrue(lines.get(2).contains(" 1.03"), lines.get(2));
    // The same rounds in both: the ratio of variances is the same in every resample.
    assertTrue(lines.get(3).contains("0.25 (0.25-0.25)"), lines.get(3));
  }

  @Test
  void resamplesOfOneRoundAloneAreLeftOut() {
    NoiseSample usual = new NoiseSample("usual", 3);
    NoiseSample quiet = new NoiseSample("quiet", 3);
    for (int round = 1; round <= 3; round++) {
      double level = 0.1 * round * round;
      usual.add(round, Math.exp(level), null);
      quiet.add(round, Math.exp(level / 2), null);
    }
    List<String> lines = lines(List.of(usual, quiet));
    assertTrue(lines.get(3).contains("0.25 (0.25-0.25)"), lines.get(3));
  }

  /** As with a coarse clock. */
  @Test
  void theShareOfAVarianceThatIsZeroIsAbsent() throws Exception {
    List<NoiseSample> samples =
        List.of(alternating("usual", 0, 0.0), alternating("other", 0.025, 0.0));
    Document document = NoiseDocument.of(Map.of("m", samples), 20);
    List<String> lines = Format.TEXT.render(document).lines().toList();
    assertTrue(lines.get(3).matches("  other .*2\\.56 \\([0-9.-]+\\) +0\\.00 *"), lines.get(3));
    JsonArray conditions =
        Schemas.read("process-audit", Format.JSON.render(document))
            .getAsJsonArray("models")
            .get(0)
            .getAsJsonObject()
            .getAsJsonArray("conditions");
    assertFalse(conditions.get(1).getAsJsonObject().has("variance"), conditions.toString());
  }
}
