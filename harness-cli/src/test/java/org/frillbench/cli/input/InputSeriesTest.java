package org.frillbench.cli.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.frillbench.cli.failure.CommandFailure;
import org.frillbench.cli.failure.ExitCode;
import org.frillbench.converter.inspect.TensorInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several sets of inputs, from files and from seeds. */
final class InputSeriesTest {

  private static final TensorInfo PAIR = new TensorInfo("pair", "FLOAT32", List.of(1, 2));
  private static final TensorInfo FLAG = new TensorInfo("flag", "INT32", List.of(1));
  private static final TensorInfo PATCH = new TensorInfo("mel", "FLOAT32", List.of(1, 96, 64, 1));

  @TempDir private Path folder;

  private static InputSeries series(List<TensorInfo> inputs, List<String> files, String... reals) {
    return InputSeries.of(
        inputs,
        new InputSeries.Request(
            files, List.of(1), SeededRanges.parse(List.of(), List.of(reals)), 3, 7));
  }

  private String floats(String name, float... values) throws Exception {
    ByteBuffer bytes =
        ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asFloatBuffer().put(values);
    return Files.write(folder.resolve(name), bytes.array()).toString();
  }

  private static FloatBuffer content(FedFile file) throws Exception {
    return ByteBuffer.wrap(Files.readAllBytes(file.file()))
        .order(ByteOrder.LITTLE_ENDIAN)
        .asFloatBuffer();
  }

  private static void refused(String sentence, List<TensorInfo> inputs, List<String> files) {
    CommandFailure failure =
        assertThrows(CommandFailure.class, () -> series(inputs, files).close());
    assertEquals(ExitCode.REFUSED_INPUT, failure.exitCode());
    assertTrue(failure.getMessage().contains(sentence), failure.getMessage());
  }

  @Test
  void seededSetsHaveConsecutiveSeedsAndDifferentNumbers() throws Exception {
    try (InputSeries series = series(List.of(PAIR, FLAG), List.of())) {
      assertEquals(
          List.of("seed 7", "seed 8", "seed 9"),
          series.sets().stream().map(InputSeries.FedSet::source).toList());
      assertEquals(2, series.sets().get(0).files().size());
      assertNotEquals(
          series.sets().get(0).files().get(0).sha256(),
          series.sets().get(1).files().get(0).sha256());
    }
  }

  @Test
  void logMelPatchHasTheRangeOfItsFrontEndAndOthersThatOfMeasurements() throws Exception {
    try (InputSeries series = series(List.of(PATCH), List.of())) {
      assertWithin(-7, 3, content(series.sets().get(0).files().get(0)));
    }
    TensorInfo plain = new TensorInfo("plain", "FLOAT32", List.of(1, 5000));
    try (InputSeries series = series(List.of(plain), List.of())) {
      assertWithin(-0.5f, 0.5f, content(series.sets().get(0).files().get(0)));
    }
    try (InputSeries series = series(List.of(PATCH), List.of(), "-1,1")) {
      assertWithin(-1, 1, content(series.sets().get(0).files().get(0)));
    }
  }

  @Test
  void rangeOfIntegersIsForIntegersAndRangeOfRealNumbersForThese() {
    refusedRanges("--input-range does not fit: the model's input 'pair' is FLOAT32", "pair=0,9");
    refusedRanges("--real-range does not fit: the model's input 'flag' is INT32", "", "flag=0,9");
  }

  private static void refusedRanges(String sentence, String integers, String... reals) {
    SeededRanges ranges =
        SeededRanges.parse(integers.isEmpty() ? List.of() : List.of(integers), List.of(reals));
    InputSeries.Request request = new InputSeries.Request(List.of(), List.of(1), ranges, 3, 7);
    CommandFailure failure =
        assertThrows(
            CommandFailure.class, () -> InputSeries.of(List.of(PAIR, FLAG), request).close());
    assertEquals(ExitCode.REFUSED_INPUT, failure.exitCode());
    assertTrue(failure.getMessage().startsWith(sentence), failure.getMessage());
  }

  /** Over 5,000 uniform numbers come within 1 % of both ends. */
  private static void assertWithin(float least, float most, FloatBuffer numbers) {
    float lowest = Float.POSITIVE_INFINITY;
    float highest = Float.NEGATIVE_INFINITY;
    while (numbers.hasRemaining()) {
      float number = numbers.get();
      lowest = Math.min(lowest, number);
      highest = Math.max(highest, number);
    }
    float near = (most - least) / 100;
    assertTrue(lowest >= least && lowest < least + near, "lowest " + lowest);
    assertTrue(highest < most && highest > most - near, "highest " + highest);
  }

  @Test
  void filesOfOneInputAreSetsAndASingleOneIsFedInAll() throws Exception {
    TensorInfo other = new TensorInfo("other", "FLOAT32", List.of(1, 2));
    try (InputSeries series =
        series(
            List.of(PAIR, other),
            List.of(
                "pair=" + floats("a.f32", 1, 2),
                "pair=" + floats("b.f32", 3, 4, 5, 6),
                "other=" + floats("c.f32", 9, 9)))) {
      assertEquals(
          List.of("a.f32, c.f32", "b.f32 row 1, c.f32", "b.f32 row 2, c.f32"),
          series.sets().stream().map(InputSeries.FedSet::source).toList());
      assertEquals(5, content(series.sets().get(2).files().get(0)).get(0));
    }
  }

  @Test
  void filesThatDoNotFitAreRefusedInOneSentence() throws Exception {
    refused(
        "the model's input 'pair' is FLOAT32 [1, 2], the file gives 3 values",
        List.of(PAIR),
        List.of(floats("three.f32", 1, 2, 3)));
    refused(
        "'flag' is INT32 [1], the file holds FLOAT32",
        List.of(FLAG),
        List.of(floats("one.f32", 1)));
    refused(
        "names the input 'none', which no model has",
        List.of(PAIR),
        List.of("none=" + floats("two.f32", 1, 2)));
    TensorInfo other = new TensorInfo("other", "FLOAT32", List.of(1, 2));
    refused(
        "give each as often, or once for all",
        List.of(PAIR, other),
        List.of(
            "pair=" + floats("twice.f32", 1, 2, 3, 4),
            "other=" + floats("thrice.f32", 1, 2, 3, 4, 5, 6)));
  }
}
