package org.frillbench.results.ablation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.frillbench.results.Runs;
import org.frillbench.results.analysis.Analysis;
import org.frillbench.results.document.Format;
import org.frillbench.results.frontier.Objective;
import org.frillbench.results.publish.ResultSet;
import org.frillbench.results.quality.QualityTable;
import org.frillbench.results.record.Candidate;
import org.frillbench.results.record.Measurement;
import org.frillbench.results.record.RunFileException;
import org.frillbench.results.record.Samples;
import org.frillbench.results.record.TableRow;
import org.junit.jupiter.api.Test;

final class AblationTest {

  private final List<Measurement> trials = new ArrayList<>();

  private void student(String size, double width, boolean pooling, long bytes, long ns) {
    student(size, width, pooling, null, bytes, ns);
  }

  private void student(
      String size, double width, boolean pooling, String head, long bytes, long ns) {
    JsonObject spec = new JsonObject();
    if (head != null) {
      spec.addProperty("head", head);
    }
    spec.addProperty("kind", "student");
    spec.addProperty("size", size);
    spec.addProperty("width", width);
    spec.addProperty("pooling", pooling);
    spec.addProperty("compression", false);
    spec.addProperty("qat", false);
    spec.addProperty("bottleneckDimension", 2048);
    String name = size + " " + width + " " + pooling + (head == null ? "" : " " + head);
    Candidate candidate = Runs.candidate(name, Runs.DIGEST, bytes, spec, 1, null);
    trials.add(Runs.trial(candidate, 1, Samples.of(ns)));
  }

  private ResultSet resultSet() throws RunFileException {
    return ResultSet.of(
        Analysis.of(Runs.file(Runs.android(), Runs.run(), trials, List.of())), Set.of());
  }

  private List<TableRow> rows() throws RunFileException {
    return resultSet().rows();
  }

  private String text(Ablation ablation, Objective quality) throws RunFileException {
    return Format.TEXT.render(AblationDocument.of(List.of(ablation), quality, resultSet()));
  }

  private Ablation ablation(Objective quality) throws RunFileException {
    List<Ablation> ablations = Ablation.each(rows(), quality);
    assertEquals(1, ablations.size());
    return ablations.get(0);
  }

  private static Map<String, Effect> byStep(Ablation ablation) {
    return ablation.effects().stream()
        .collect(Collectors.toMap(effect -> effect.axis() + " " + effect.to(), effect -> effect));
  }

  /** Latency 10 ms × 3 (large) × 2 (width 2) × 0.8 (pooling), to the nanosecond. */
  private void exactGrid() {
    for (String size : new String[] {"large", "small"}) {
      for (double width : new double[] {2, 1}) {
        for (boolean pooling : new boolean[] {true, false}) {
          double factor = (size.equals("large") ? 3 : 1) * width * (pooling ? 0.8 : 1);
          long bytes = (long) (1000 * width * (pooling ? 1 : 4));
          student(size, width, pooling, bytes, Math.round(1e7 * factor));
        }
      }
    }
  }

  @Test
  void effectsWithoutNoiseAreFoundExactly() throws Exception {
    exactGrid();
    trials.add(Runs.trial(Runs.trill(), 1, Samples.of(5)));
    Ablation ablation = ablation(null);
    assertEquals(8, ablation.students());
    assertEquals(List.of("TRILL"), ablation.others());
    Map<String, Effect> effects = byStep(ablation);
    assertEquals(Set.of("size large", "width 2.0", "pooling true"), effects.keySet());
    assertEquals(3, Math.exp(effects.get("size large").logLatency().mean()), 1e-9);
    assertEquals(2, Math.exp(effects.get("width 2.0").logLatency().mean()), 1e-9);
    assertEquals(0.8, Math.exp(effects.get("pooling true").logLatency().mean()), 1e-9);
    assertEquals(0.25, Math.exp(effects.get("pooling true").logSize().mean()), 1e-9);
    assertEquals(4, effects.get("pooling true").pairs());
    assertNull(effects.get("pooling true").quality());
    LinearModel model = ablation.model();
    assertEquals(
        Map.of(
            "size", "small",
            "width", "1.0",
            "pooling", "false",
            "compression", "false",
            "qat", "false",
            "bottleneckDimension", "2048"),
        model.base());
    assertEquals(1e7, model.baseNs(), 1);
    assertEquals(1, model.squaredR(), 1e-9);
    assertEquals(
        List.of("size large", "width 2.0", "pooling true"),
        model.terms().stream().map(term -> term.axis() + " " + term.level()).toList());
    assertEquals(3, Math.exp(model.terms().get(0).log().mean()), 1e-9);
  }

  @Test
  void missingPairsAreNamed() throws Exception {
    exactGrid();
    trials.removeIf(trial -> trial.candidate().name().equals("small 1.0 true"));
    Ablation ablation = ablation(null);
    Effect pooling = byStep(ablation).get("pooling true");
    assertEquals(3, pooling.pairs());
    assertEquals(1, pooling.missing().size());
    assertEquals("true", pooling.missing().get(0).get("pooling"));
    assertEquals(0.8, Math.exp(pooling.logLatency().mean()), 1e-9);
    assertEquals(3, Math.exp(ablation.model().terms().get(0).log().mean()), 1e-9);
    String text = text(ablation, null);
    assertTrue(text.contains("pooling false → true: 1, such as size small, width 1.0, "), text);
  }

  /**
   * Of 2 × 2 logs a, b, c, d the one degree of freedom left is their interaction: every term's
   * standard error is |a − b − c + d| / 2. The paired effect of two pairs has t's with one degree.
   */
  @Test
  void standardErrorsOfTwoByTwoDesignMatchHandCalculation() throws Exception {
    student("small", 1, false, 10, Math.round(Math.exp(15.0)));
    student("small", 1, true, 10, Math.round(Math.exp(15.4)));
    student("small", 2, false, 10, Math.round(Math.exp(16.0)));
    student("small", 2, true, 10, Math.round(Math.exp(16.2)));
    Ablation ablation = ablation(null);
    LinearModel.Term pooling = ablation.model().terms().get(1);
    assertEquals(0.3, pooling.log().mean(), 1e-6);
    assertEquals(0.1, pooling.log().standardError(), 1e-6);
    assertEquals(1, pooling.log().degrees());
    Effect paired = byStep(ablation).get("pooling true");
    assertEquals(0.3, paired.logLatency().mean(), 1e-6);
    assertEquals(0.1, paired.logLatency().error().standardError(), 1e-6);
    // t of one degree at 97.5 % is 12.7062.
    assertEquals(1.27062, paired.logLatency().error().halfWidth(0.95), 1e-4);
  }

  @Test
  void effectOfOnePairHasNoInterval() throws Exception {
    student("small", 1, false, 1000, 2_000_000);
    student("small", 1, true, 250, 1_000_000);
    Ablation ablation = ablation(null);
    Effect pooling = byStep(ablation).get("pooling true");
    assertEquals(0.5, Math.exp(pooling.logLatency().mean()), 1e-9);
    assertNull(pooling.logLatency().error());
    String text = text(ablation, null);
    assertTrue(
        text.lines().anyMatch(line -> line.matches(" *pooling .* 1 +0 +0\\.500× +- +0\\.250×")),
        text);
  }

  @Test
  void unusualHeadIsComparedWithTheUsualOne() throws Exception {
    student("small", 1, true, 1000, 1_000_000);
    student("small", 1, true, "conv-then-pool", 1000, 1_500_000);
    student("small", 1, false, 1000, 1_000_000);
    Ablation ablation = ablation(null);
    assertEquals(3, ablation.students());
    Effect head = byStep(ablation).get("head conv-then-pool");
    assertEquals("usual", head.from());
    assertEquals(1.5, Math.exp(head.logLatency().mean()), 1e-9);
    assertEquals(1, byStep(ablation).get("pooling true").pairs());
  }

  @Test
  void effectOnQualityIsADifference() throws Exception {
    exactGrid();
    StringBuilder table = new StringBuilder("candidate,t\n");
    for (TableRow row : rows()) {
      double value = row.candidate().contains("large") ? 80 : 75.5;
      table.append(row.candidate()).append(',').append(value).append('\n');
    }
    Objective quality = Objective.quality(QualityTable.read(table.toString()));
    Ablation ablation = ablation(quality);
    assertEquals(4.5, byStep(ablation).get("size large").quality().mean(), 1e-9);
    assertEquals(0, byStep(ablation).get("pooling true").quality().mean(), 1e-9);
    String text = text(ablation, quality);
    assertTrue(text.contains("+4.50") && !text.contains("No quality"), text);
  }

  @Test
  void effectsOfAxesThatChangeTogetherAreUnknown() throws Exception {
    student("small", 1, false, 10, 1_000_000);
    student("small", 2, true, 10, 2_000_000);
    student("large", 1, false, 10, 3_000_000);
    student("large", 2, true, 10, 7_000_000);
    student("tiny", 1, false, 10, 900_000);
    student("tiny", 2, true, 10, 1_900_000);
    Ablation ablation = ablation(null);
    assertNull(ablation.model());
    assertEquals(0, byStep(ablation).get("pooling true").pairs());
    assertTrue(text(ablation, null).contains("too alike"));
  }
}
