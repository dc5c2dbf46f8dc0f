package org.frillbench.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.frillbench.results.analysis.Analysis;
import org.frillbench.results.numerics.OutputDifference;
import org.frillbench.results.record.Measurement;
import org.frillbench.results.record.RowNumerics;
import org.frillbench.results.store.RunStore;
import org.frillbench.results.warning.Warning;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whether what was timed put out the right numbers; each model has a real cause of what it shows.
 */
@Tag("slow")
@Timeout(180)
final class NumericsTest {

  private static final List<String> SHORT =
      List.of("--rounds=2", "--iterations=3", "--min-time=0s", "--warm-up=1", "--output=run.json");

  @TempDir Path folder;

  private Cli.Ended run(String... arguments) {
    List<String> command = new ArrayList<>(List.of("push-and-run"));
    command.addAll(SHORT);
    command.addAll(List.of(arguments));
    return InProcess.run(folder, command.toArray(String[]::new));
  }

  private Analysis run() throws Exception {
    return Analysis.of(RunStore.read(folder.resolve("run.json")));
  }

  private RowNumerics numerics() throws Exception {
    return run().rows().get(0).numerics();
  }

  private List<Warning> warnings() throws Exception {
    return run().rows().get(0).warnings();
  }

  private String table() {
    Cli.Ended table = InProcess.run(folder, "table", "run.json", "--columns", "numerics");
    assertEquals(0, table.exit(), table.err());
    return table.out();
  }

  @Test
  void everySettingOfADeviceIsComparedWithTheHostsBuiltinKernelsOnce() throws Exception {
    TinyModel.student(folder.resolve("m.tflite"));
    Cli.Ended ended =
        run("--virtual-device", "--launch=app,shell", "--kernels=builtin,xnnpack", "m.tflite");
    assertEquals(0, ended.exit(), ended.err());
    List<Measurement> trials = run().file().measurements();
    assertEquals(8, trials.size());
    assertEquals(4, trials.stream().filter(trial -> trial.outputCheck() != null).count());
    for (var candidate : run().candidates()) {
      OutputDifference difference = candidate.row().numerics().reference().difference();
      assertEquals(16, difference.values());
      boolean builtin = candidate.row().settings().kernels().toString().equals("builtin");
      assertEquals(builtin, difference.equal());
      assertTrue(difference.share() < 1e-5, difference.toString());
    }
    assertTrue(table().contains("off reference"), table());
    assertTrue(table().contains("equal"), table());
  }

  @Test
  void anInputThatIsFedIsWhatTheReferenceComputesWith() throws Exception {
    TinyModel.student(folder.resolve("m.tflite"));
    Files.write(folder.resolve("x.f32"), floats(96 * 64, 0.25f));
    Cli.Ended ended = run("--target=host", "--kernels=builtin", "--input=x.f32", "m.tflite");
    assertEquals(0, ended.exit(), ended.err());
    assertTrue(numerics().reference().difference().equal());
  }

  @Test
  void anOutputThatIsNotANumberIsABlockingWarningUnlessAccepted() throws Exception {
    NumericsModels.roots(folder.resolve("m.tflite"));
    Cli.Ended ended = run("--target=host", "m.tflite");
    assertEquals(6, ended.exit(), ended.err());
    assertTrue(ended.complaint().contains("NON-FINITE: an output is NaN or infinite"), ended.err());
    assertTrue(warnings().contains(Warning.NON_FINITE));
    assertFalse(warnings().contains(Warning.OUTPUT_DIFFERS));
    assertEquals(0, run("--target=host", "--accept=NON-FINITE", "--overwrite", "m.tflite").exit());
  }

  @Test
  void outputsThatOtherKernelsDoNotConfirmAreABlockingWarningUnlessAccepted() throws Exception {
    NumericsModels.cancelling(folder.resolve("m.tflite"));
    Files.write(folder.resolve("ones.f32"), floats(NumericsModels.TERMS, 1));
    Cli.Ended ended = run("--target=host", "--input=ones.f32", "m.tflite");
    assertEquals(6, ended.exit(), ended.err());
    assertTrue(ended.complaint().contains("OUTPUT-DIFFERS: outputs differ"), ended.err());
    assertTrue(numerics().reference().difference().share() > 1e-4);
    assertFalse(warnings().contains(Warning.NONDETERMINISTIC));
    Cli.Ended accepted =
        run(
            "--target=host",
            "--input=ones.f32",
            "--accept=OUTPUT-DIFFERS",
            "--overwrite",
            "m.tflite");
    assertEquals(0, accepted.exit(), accepted.err());
  }

  @Test
  void aSoundModelThatMagnifiesRoundingIsACautionWithTheFigureOfTheLastBit() throws Exception {
    BasicPitch.in(folder);
    Cli.Ended ended = run("--target=host", "--kernels=builtin,xnnpack", "--seed=3", "nmp.tflite");
    assertEquals(0, ended.exit(), ended.err());
    for (var candidate : run().candidates()) {
      RowNumerics numerics = candidate.row().numerics();
      boolean builtin = candidate.row().settings().kernels().toString().equals("builtin");
      assertEquals(builtin, numerics.reference().difference().equal());
      assertEquals(
          !builtin, candidate.row().warnings().contains(Warning.MAGNIFIES_ROUNDING), table());
      assertFalse(candidate.row().warnings().contains(Warning.OUTPUT_DIFFERS), table());
      assertTrue(List.of("contour", "note", "onset").contains(numerics.reference().output()));
      assertEquals(builtin, numerics.lastBit() == null);
      assertTrue(builtin || numerics.reference().difference().share() > 1e-4, table());
      assertTrue(builtin || numerics.lastBit().share() > 1e-5, table());
    }
    assertTrue(table().contains("last bit"), table());
  }

  @Test
  void trialsThatPutOutDifferentNumbersAreACautionWithTheGreatestDifference() throws Exception {
    NumericsModels.random(folder.resolve("m.tflite"));
    Cli.Ended ended = run("--target=host", "--accept=OUTPUT-DIFFERS", "m.tflite");
    assertEquals(0, ended.exit(), ended.err());
    assertTrue(warnings().contains(Warning.NONDETERMINISTIC));
    assertEquals("y", numerics().betweenTrials().output());
    assertTrue(numerics().betweenTrials().difference().greatestDifference() > 0);
    assertTrue(run().file().measurements().stream().allMatch(each -> each.outputCheck() != null));
    assertTrue(table().contains("between trials"), table());
  }

  @Test
  void anIntegerModelIsComparedToo() throws Exception {
    TinyModel.integers(folder.resolve("m.tflite"));
    Cli.Ended ended = run("--target=host", "--any-type", "m.tflite");
    assertEquals(0, ended.exit(), ended.err());
    assertTrue(numerics().reference().difference().equal());
  }

  @Test
  void aRunWithoutComparisonsIsReadAsBeforeAndSaysSo() throws Exception {
    SampleRuns.students(folder.resolve("run.json"), 4_000_000, 6_000_000);
    assertNull(numerics());
    assertNotNull(warnings());
    assertTrue(
        table().contains("No numerics: no output was compared with the reference."), table());
  }

  private static byte[] floats(int count, float value) {
    ByteBuffer bytes = ByteBuffer.allocate(count * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i < count; i++) {
      bytes.putFloat(value);
    }
    return bytes.array();
  }
}
