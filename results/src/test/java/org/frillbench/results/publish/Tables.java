package org.frillbench.results.publish;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.frillbench.agent.wire.DeviceState;
import org.frillbench.agent.wire.MemoryUse;
import org.frillbench.agent.wire.OutputDigest;
import org.frillbench.results.Runs;
import org.frillbench.results.TrialBuilder;
import org.frillbench.results.analysis.Analysis;
import org.frillbench.results.imported.Imported;
import org.frillbench.results.numerics.Floats;
import org.frillbench.results.numerics.NamedDifference;
import org.frillbench.results.record.FailedTrial;
import org.frillbench.results.record.Measurement;
import org.frillbench.results.record.OutputCheck;
import org.frillbench.results.record.RunFile;
import org.frillbench.results.record.RunFileException;
import org.frillbench.results.record.Samples;
import org.frillbench.results.warning.Warning;

/** Made-up tables: every value is chosen, none measured. */
public final class Tables {

  /** A path that would break a table, run a formula, obey a terminal, LaTeX and a page. */
  public static final String HOSTILE =
      "=cmd|'/C calc'!A1,\"x\"`\u001b[2J\r\n\u202e../../etc/\\input{x}$&#_%~^[y]<b>--";

  /** Nothing is said of the publication. */
  public static final PublishedAs UNSAID = new PublishedAs(List.of(), null, null);

  private Tables() {}

  /** FRILL and TRILL in eight rounds on a phone, and beside them what was published. */
  public static CitableTable frillAndTrill() throws RunFileException {
    List<ResultSet> resultSets =
        new ArrayList<>(List.of(ResultSet.of(Analysis.of(phone()), Set.of())));
    resultSets.addAll(PublishedElsewhere.table().resultSets());
    PublishedAs by =
        new PublishedAs(
            List.of("Doe, Jane", "A and B GmbH"), "https://example.org/a_b~c%20d", "CC-BY-4.0");
    return new CitableTable(resultSets).cited(by);
  }

  /** A candidate of whom everything was measured that a target can report. */
  public static CitableTable everyMeasure() throws RunFileException {
    OutputCheck check =
        new OutputCheck(
            null,
            List.of(new NamedDifference("y", Floats.difference(new float[] {4}, 4.0001f))),
            null,
            null,
            null);
    OutputDigest digest =
        new OutputDigest(Runs.DIGEST, new OutputDigest.Summary(4, 0, -1.0, 0.0, 1.0));
    List<Measurement> trials = new ArrayList<>();
    for (int round = 1; round <= 8; round++) {
      trials.add(
          new TrialBuilder(Runs.frill("FRILL"), round, Runs.around(8_400_000 + 10_000 * round, 301))
              .memory(new MemoryUse(null, 50_000_000L, null, null, null))
              .device(drawn(0), drawn((1 + 60 + 301) * 2_500))
              .outputs(digest, round == 1 ? check : null)
              .build());
    }
    RunFile run = Runs.file(Runs.android(), Runs.run("FRILL"), trials, List.of());
    return new CitableTable(List.of(ResultSet.of(Analysis.of(run), Set.of()))).cited(UNSAID);
  }

  private static DeviceState drawn(long microjoules) {
    return new DeviceState(null, null, null, null, null, null, null, microjoules);
  }

  /** Figures of one trial of a model on a phone. */
  public static CitableTable ofOne(String candidate) throws RunFileException {
    RunFile run =
        Runs.file(
            Runs.android(),
            Runs.run(candidate),
            List.of(Runs.trial(Runs.stranger(candidate), 1, Samples.of(5_000_000))),
            List.of());
    return new CitableTable(List.of(ResultSet.of(Analysis.of(run), Set.of())))
        .cited(new PublishedAs(List.of(candidate), null, null));
  }

  /** A run on a phone, fit to be cited. */
  public static RunFile phone() {
    List<Measurement> trials = new ArrayList<>();
    for (int round = 1; round <= 8; round++) {
      long drawn = 37L * round % 8;
      trials.add(Runs.trial(Runs.trill(), round, Runs.around(274_000_000 + drawn * 500_000, 51)));
      trials.add(
          Runs.trial(Runs.frill("FRILL"), round, Runs.around(8_400_000 + drawn * 40_000, 301)));
    }
    return Runs.file(Runs.android(), Runs.run("FRILL", "TRILL"), trials, List.of());
  }

  /** Names that want more than to be shown, and figures of too few trials. */
  public static CitableTable hostile() throws RunFileException {
    List<Measurement> trials =
        List.of(
            new TrialBuilder(Runs.stranger(HOSTILE), 1, Samples.of(1, 2)).settled(false).build(),
            Runs.trial(Runs.stranger("-plain"), 1, Samples.of(1_234_567_890L)));
    FailedTrial missed =
        Runs.failed(HOSTILE, 2, FailedTrial.Kind.MODEL_REFUSED, "bad \u001b]0;x\u0007 <b>");
    RunFile run = Runs.file(Runs.android(), Runs.run(HOSTILE, "-plain"), trials, List.of(missed));
    return new CitableTable(List.of(ResultSet.of(Analysis.of(run), Set.of(Warning.NOT_SETTLED))))
        .cited(new PublishedAs(List.of(HOSTILE, "---\n\u202e"), null, null));
  }

  /** Of another tool's file, with every part that such a table can have. */
  static CitableTable imported() throws RunFileException {
    String log =
        "Graph: [a.tflite]\ncount=50 first=1 curr=1 min=1 max=1 avg=2 std=0 p95=3\n"
            + "Inference timings in us: Init: 4, First inference: 5, Warmup (avg): 2, Inference"
            + " (avg): 2";
    return new CitableTable(
        Imported.of(
            "log.txt",
            log.getBytes(StandardCharsets.UTF_8),
            Optional.empty(),
            Optional.of("Pixel 6"),
            new HashSet<>()));
  }
}
