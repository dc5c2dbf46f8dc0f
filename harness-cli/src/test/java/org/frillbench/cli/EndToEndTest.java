package org.frillbench.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.frillbench.agent.wire.Kernels;
import org.frillbench.results.analysis.Analysis;
import org.frillbench.results.record.Launch;
import org.frillbench.results.record.Measurement;
import org.frillbench.results.record.RunFile;
import org.frillbench.results.record.TableRow;
import org.frillbench.results.record.Target;
import org.frillbench.results.warning.Warning;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The main job, from the words typed to the table, with real models on the real runtime. */
@Tag("slow")
final class EndToEndTest {

  private static final String[] SHORT = {
    "--quick", "--iterations", "30", "--min-time", "0.05s", "--warm-up", "3", "--output", "run.json"
  };

  @TempDir static Path shared;
  @TempDir Path folder;

  @Test
  void runOnVirtualDevicePrintsTheTable() throws Exception {
    RunFile run = run(folder, "push-and-run", "--virtual-device");
    assertEquals(Target.Kind.VIRTUAL, run.target().kind());
    assertEquals("pixel-1", run.target().profile());
    for (Measurement measurement : run.measurements()) {
      assertEquals(Launch.APP, measurement.settings().launch());
    }
    for (TableRow row : Analysis.of(run).rows()) {
      assertTrue(row.warnings().contains(Warning.VIRTUAL_DEVICE));
    }
  }

  @Test
  void runOnHostPrintsTheTable() throws Exception {
    RunFile run = run(folder, "push-and-run", "--target", "host");
    assertEquals(Target.Kind.HOST, run.target().kind());
    assertEquals(Launch.PROCESS, run.measurements().get(0).settings().launch());
  }

  /** Runs a short plan and checks what holds for every run. */
  private static RunFile run(Path folder, String... command) throws Exception {
    String[] arguments = Stream.of(command, SHORT).flatMap(Arrays::stream).toArray(String[]::new);
    Cli.Ended ended = InProcess.run(folder, arguments);
    assertEquals(0, ended.exit(), ended.err());
    assertTrue(ended.out().contains("FRILL "), ended.out());
    assertTrue(ended.out().contains("TRILL-stand-in "), ended.out());
    assertTrue(ended.out().contains("These are this machine's CPU numbers"), ended.out());
    assertTrue(ended.err().startsWith("2 trials (2 candidates, 1 round)"), ended.err());
    Path file = folder.resolve("run.json");
    assertFalse(Files.exists(folder.resolve("run.json.journal")));
    RunFile run = RunFiles.read(file);
    assertEquals(
        Set.of("FRILL", "TRILL-stand-in"),
        run.measurements().stream()
            .map(measurement -> measurement.candidate().name())
            .collect(Collectors.toSet()));
    for (Measurement measurement : run.measurements()) {
      assertTrue(measurement.samplesNs().size() >= 30);
      assertEquals(Kernels.XNNPACK, measurement.settings().kernels());
      assertEquals(0, measurement.output().summary.nonFinite);
      assertEquals(3, measurement.warmup().iterations);
    }
    return run;
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "json", "csv", "markdown"})
  void tableCommandPrintsTheTableOfARun(String format) throws Exception {
    if (Files.notExists(shared.resolve("run.json"))) {
      run(shared, "push-and-run", "--target", "host");
    }
    Cli.Ended ended = InProcess.run(shared, "table", "run.json", "--format", format);
    assertEquals(0, ended.exit(), ended.err());
    assertTrue(ended.out().contains("TRILL-stand-in"), ended.out());
  }

  @Test
  void dryRunMeasuresNothing() throws Exception {
    Cli.Ended ended = new Cli(folder).run("push-and-run", "--virtual-device", "--dry-run");
    assertEquals(0, ended.exit(), ended.err());
    assertTrue(ended.err().matches("6 trials .*, 138\\.5 MB to push, about \\d+ s\\.\\R"));
    assertFalse(Files.exists(folder.resolve("results")));
  }

  @Test
  void devicesListsTheVirtualDeviceAsFit() throws Exception {
    Cli.Ended ended = InProcess.run(folder, "devices", "--virtual-device");
    assertEquals(0, ended.exit(), ended.err());
    assertTrue(ended.out().contains("Google Pixel, Android 10 (API 29), arm64-v8a"));
    assertTrue(ended.out().contains("arm64-v8a  fit with cautions\n"), ended.out());
    assertTrue(ended.out().contains("virtual-pixel-1: hardware virtual (pixel-1)\n"), ended.out());
  }
}
