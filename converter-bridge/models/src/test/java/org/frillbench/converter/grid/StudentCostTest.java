package org.frillbench.converter.grid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.frillbench.converter.flatbuffer.FlatbufferWriter;
import org.frillbench.converter.inspect.ModelInfo;
import org.frillbench.converter.inspect.ModelInspector;
import org.frillbench.converter.spec.Size;
import org.frillbench.converter.spec.StudentSpec;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StudentCostTest {

  private static final int RANK = 100;

  private static Map<StudentSpec, StudentCost> costs;

  @TempDir Path folder;

  @BeforeAll
  static void list() {
    costs =
        GridFile.study().students().stream()
            .collect(Collectors.toMap(Function.identity(), StudentCost::of));
  }

  @Test
  void frillCostsWhatWasPublished() {
    StudentCost frill = costs.get(StudentSpec.frill());
    assertEquals(38.5 * 1024 * 1024, (double) frill.bytes(), 38.5 * 1024 * 1024 * 0.005);
    assertEquals(10_083_392, frill.parameters());
    assertEquals(30_519_296, frill.macs());
  }

  @ParameterizedTest
  @CsvSource({
    "tiny, 0.5, true, true, true, 1",
    "tiny, 0.75, false, false, true, -9223372036854775808",
    "small, 1.0, false, true, false, 9223372036854775807",
    "small, 1.25, true, false, true, 0",
    "large, 1.5, true, true, false, -1",
    "large, 2.0, false, false, false, 7"
  })
  void bytesAreThoseOfTheFileWhateverTheSeed(
      String size, double width, boolean pooling, boolean compression, boolean qat, long seed)
      throws Exception {
    StudentSpec spec = new StudentSpec(Size.of(size), width, pooling, compression, qat, 2048);
    Path file = folder.resolve("student.tflite");
    FlatbufferWriter.write(spec, seed, file);
    assertEquals(costs.get(spec).bytes(), Files.size(file));
    ModelInfo info = ModelInspector.inspect(file);
    assertEquals(costs.get(spec).parameters(), info.parameters());
    assertEquals(costs.get(spec).macs(), info.macs().orElseThrow());
  }

  @Test
  void widerAndLargerCostsMore() {
    for (StudentCost cost : costs.values()) {
      StudentSpec s = cost.spec();
      if (s.width() > 0.5) {
        StudentCost narrow = costs.get(with(s, s.size(), 0.5, s.pooling(), s.qat()));
        assertTrue(narrow.parameters() < cost.parameters() && narrow.macs() < cost.macs());
      }
      if (s.size() != Size.TINY) {
        StudentCost tiny = costs.get(with(s, Size.TINY, s.width(), s.pooling(), s.qat()));
        assertTrue(tiny.parameters() < cost.parameters() && tiny.macs() < cost.macs());
      }
    }
  }

  @Test
  void qatTakesThreeOfFourBytesFromTheBottleneckAndNothingElse() {
    for (StudentCost cost : costs.values()) {
      StudentSpec s = cost.spec();
      if (s.qat()) {
        StudentCost plain = costs.get(with(s, s.size(), s.width(), s.pooling(), false));
        assertEquals(plain.parameters(), cost.parameters());
        assertEquals(plain.macs(), cost.macs());
        double saved = plain.bytes() - cost.bytes();
        assertEquals(3.0 * bottleneck(s), saved, 1024, s.name());
      }
    }
  }

  @Test
  void compressionReplacesTheKernelByItsFactors() {
    for (StudentCost cost : costs.values()) {
      StudentSpec s = cost.spec();
      if (s.compression()) {
        StudentSpec whole = new StudentSpec(s.size(), s.width(), s.pooling(), false, s.qat(), 2048);
        long fewer = bottleneck(whole) - bottleneck(s);
        assertEquals(fewer, costs.get(whole).parameters() - cost.parameters(), s.name());
        assertEquals(fewer, costs.get(whole).macs() - cost.macs(), s.name());
      }
    }
  }

  @Test
  void withoutPoolingTheLastLayersHaveSixPositions() {
    for (StudentCost cost : costs.values()) {
      StudentSpec s = cost.spec();
      if (!s.pooling()) {
        StudentCost pooled = costs.get(with(s, s.size(), s.width(), true, s.qat()));
        long more = bottleneck(s) - bottleneck(pooled.spec());
        assertEquals(more, cost.parameters() - pooled.parameters(), s.name());
        assertTrue(cost.macs() - pooled.macs() > more, s.name());
      }
    }
  }

  private static StudentSpec with(
      StudentSpec s, Size size, double width, boolean pooling, boolean qat) {
    return new StudentSpec(size, width, pooling, s.compression(), qat, s.bottleneckDimension());
  }

  /** The bottleneck's kernel values by the paper's tables. */
  private static long bottleneck(StudentSpec s) {
    int last =
        switch (s.size()) {
          case TINY -> 512;
          case SMALL -> 1024;
          case LARGE -> 1280;
        };
    long in = Math.round(last * Math.max(1, s.width())) * (s.pooling() ? 1 : 6);
    return s.compression() ? in * RANK + RANK * 2048 : in * 2048;
  }
}
