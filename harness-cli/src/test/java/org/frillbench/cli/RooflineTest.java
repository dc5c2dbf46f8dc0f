package org.frillbench.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.frillbench.results.analysis.Analysis;
import org.frillbench.results.record.RunFile;
import org.frillbench.results.record.Subject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A small student beside its target's limits, from the words typed to the table. */
@Tag("slow")
final class RooflineTest {

  @TempDir Path folder;

  @BeforeEach
  void write() throws Exception {
    TinyModel.student(folder.resolve("tiny.tflite"));
  }

  private Cli.Ended run(String... arguments) throws Exception {
    Cli.Ended ended = InProcess.run(folder, arguments);
    assertEquals(0, ended.exit(), ended.err());
    return ended;
  }

  @Test
  void limitsAreMeasuredInTheRoundsOfTheCandidates() throws Exception {
    String measure =
        "push-and-run --virtual-device --roofline --rounds 2 --iterations 20 --min-time 0.02s"
            + " --warm-up 2 --output run.json tiny.tflite";
    Cli.Ended ended = run(measure.split(" "));
    assertTrue(ended.err().contains("\n6 trials (1 candidate, 2 limits, 2 rounds), "), ended.err());
    assertTrue(ended.out().contains("of arithmetic  GB/s  of bandwidth"), ended.out());
    RunFile run = RunFiles.read(folder.resolve("run.json"));
    assertEquals(2, run.measurements().size());
    assertEquals(
        List.of("tiny"),
        run.run().plan().subjects().candidates().stream().map(Subject::name).toList());
    Set<String> limits =
        run.limits().stream().map(trial -> trial.candidate().name()).collect(Collectors.toSet());
    assertEquals(2, limits.size());
    assertTrue(limits.contains("matrix-product"), limits.toString());
    assertEquals(4, run.limits().size());
    assertEquals(2, Analysis.of(run).rows().get(0).roofline().rounds());
    Cli.Ended table = run("table", "run.json", "--columns", "memory");
    assertTrue(table.out().contains("peak memory, MiB"), table.out());
    assertNotNull(Analysis.of(run).rows().get(0).peakResidentBytes());
  }

  @Test
  void inspectPrintsTheRooflineAsTextAndJson() throws Exception {
    JsonObject json =
        JsonParser.parseString(run("inspect", "tiny.tflite", "--json", "--roofline").out())
            .getAsJsonObject();
    JsonObject roofline = json.getAsJsonObject("roofline");
    assertEquals(3, roofline.get("rounds").getAsInt());
    assertEquals(json.get("weightBytes").getAsLong(), roofline.get("weightBytes").getAsLong());
    assertTrue(roofline.get("peakGigamacsPerSecond").getAsDouble() > 0);
    String text = run("inspect", "tiny.tflite", "--roofline").out();
    assertTrue(text.contains("\nroofline     "), text);
    assertTrue(text.contains(" GMAC/s in a matrix product: "), text);
  }
}
