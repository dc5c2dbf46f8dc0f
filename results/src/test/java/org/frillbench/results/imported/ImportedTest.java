package org.frillbench.results.imported;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.protobuf.ByteString;
import com.google.protobuf.UnknownFieldSet;
import com.google.protobuf.UnknownFieldSet.Field;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.frillbench.results.publish.Publication;
import org.frillbench.results.publish.ResultSet;
import org.frillbench.results.publish.Statistic;
import org.frillbench.results.record.RunFileException;
import org.frillbench.results.record.TableRow;
import org.frillbench.results.statistics.Percentile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Line order and field names are those that TensorFlow's {@code benchmark_model} 2.4 to 2.19,
 * LiteRT's, {@code benchmark_result.proto}, AI Hub, AndroidX Benchmark 1.2 and MLPerf Mobile 3
 * write; the numbers are made up.
 */
final class ImportedTest {

  private static final String LOG =
      """
      STARTING!
      Num threads: [4]
      Graph: [/data/local/tmp/frill.tflite]
      #threads used for CPU inference: [4]
      Loaded model /data/local/tmp/frill.tflite
      count=7 first=90000 curr=70000 min=70000 max=90000 avg=80000 std=9 p5=1 median=2 p95=90000
      count=50 first=9000 curr=8000 min=7000 max=9000 avg=8.5e+03 std=25 p5=7100 median=8400 p95=8900
      Inference timings in us: Init: 17187, First inference: 90000, Warmup (avg): 80000, Inference (avg): 8.5e+03
      """;

  private static final String LITERT =
      """
      INFO: STARTING!
      INFO: Graph: [models/frill.tflite]
      INFO: count=1054 first=1015 curr=942 min=910 max=1102 avg=947.132 std=23 p5=915 p95=991
      INFO: [tool.h:72]
      ========== BENCHMARK RESULTS ==========
      INFO: [tool.h:73] Model initialization: 5.76 ms
      INFO: [tool.h:75] Warmup (first):       2.12 ms
      INFO: [tool.h:77] Warmup (avg):         0.99 ms (526 runs)
      INFO: [tool.h:79] Inference (avg):      0.95 ms (1054 runs)
      """;

  @Test
  void benchmarkModelsLogGivesMeanPercentileAndPhasesInNanoseconds() throws Exception {
    ResultSet resultSet = only(LOG, "Pixel 6");

    TableRow row = resultSet.rows().get(0);
    assertEquals("frill", row.candidate());
    assertEquals(8.5e6, row.latencyNs());
    assertEquals(8.9e6, row.percentileNs(Percentile.P95));
    assertEquals(17_187e3, row.phases().loadNs());
    assertEquals(90e6, row.phases().firstNs());
    assertNull(row.interval());
    Publication publication = resultSet.publication();
    assertEquals(Statistic.MEAN, publication.statistic());
    assertEquals("Pixel 6", publication.device());
    assertEquals("benchmark_model: file.x", publication.title());
    assertEquals(List.of("frill: mean of 50 inferences, 4 threads."), publication.notes());
  }

  @Test
  void logOfSeveralStartsGivesEachUnderANameOfItsOwn() throws Exception {
    ResultSet resultSet = only(LOG + LOG.replace("[4]", "[1]") + LITERT, "Pixel 6");

    assertEquals(
        List.of("frill (3)", "frill", "frill (2)"),
        resultSet.rows().stream().map(TableRow::candidate).toList());
    assertEquals(
        List.of(
            "frill: mean of 50 inferences, 4 threads.",
            "frill (2): mean of 50 inferences, 1 thread.",
            "frill (3): mean of 1054 inferences."),
        resultSet.publication().notes());
  }

  @Test
  void logOfAndroidWithItsPrefixesIsReadTheSame() throws Exception {
    String logcat = LOG.replaceAll("(?m)^", "11-27 19:00:00.000  123  123 I tflite  : ");

    assertEquals(only(LOG, "Pixel 6"), only(logcat, "Pixel 6"));
  }

  @Test
  void litertsBlockGivesItsMillisecondsAndTheSeriesPercentile() throws Exception {
    TableRow row = only(LITERT, "Pixel 6").rows().get(0);

    assertEquals(0.95e6, row.latencyNs());
    assertEquals(991e3, row.percentileNs(Percentile.P95));
    assertEquals(5.76e6, row.phases().loadNs());
    assertEquals(2.12e6, row.phases().firstNs());
  }

  @Test
  void benchmarkResultGivesTheSameAsBytesAndAsText() throws Exception {
    UnknownFieldSet latency =
        UnknownFieldSet.newBuilder()
            .addField(1, fixed(2.5f))
            .addField(7, fixed(2.75f))
            .addField(8, fixed(7.5f))
            .addField(9, fixed(6.5f))
            .build();
    UnknownFieldSet misc =
        UnknownFieldSet.newBuilder().addField(2, Field.newBuilder().addVarint(343).build()).build();
    UnknownFieldSet result =
        UnknownFieldSet.newBuilder()
            .addField(1, bytes(ByteString.copyFromUtf8("frill")))
            .addField(2, bytes(latency.toByteString()))
            .addField(4, bytes(misc.toByteString()))
            .build();
    String text =
        """
        name: "frill"
        latency_metrics {
          avg_ms: 2.5
          p95_ms: 2.75
          init_ms: 7.5
          first_inference_ms: 6.5
        }
        misc_metrics { num_runs: 343 }
        """;

    ResultSet binary = of(result.toByteArray(), "Pixel 6").get(0);

    assertEquals(only(text, "Pixel 6"), binary);
    TableRow row = binary.rows().get(0);
    assertEquals(2.5e6, row.latencyNs());
    assertEquals(2.75e6, row.percentileNs(Percentile.P95));
    assertEquals(7.5e6, row.phases().loadNs());
    assertEquals(6.5e6, row.phases().firstNs());
    assertEquals(List.of("frill: mean of 343 inferences."), binary.publication().notes());
  }

  @ParameterizedTest
  @CsvSource({
    "3000, '5000, 3000, 1000, 2000, 4000', MEDIAN",
    "2500, '1000, 1000, 5500', MEAN",
    "1000, '1000, 2000, 6000', MINIMUM",
    "1500, '1000, 2000, 6000', ESTIMATE",
    "1500, '', ESTIMATE"
  })
  void estimateOfAiHubIsCalledWhatItIsOfTheProfilesTimes(
      int estimate, String times, Statistic statistic) throws Exception {
    String profile =
        "{\"execution_summary\": {\"estimated_inference_time\": "
            + estimate
            + ", \"all_inference_times\": ["
            + times
            + "]}}";

    ResultSet resultSet = only(profile, "Pixel 6");

    assertEquals(statistic, resultSet.publication().statistic());
    assertEquals(estimate * 1e3, resultSet.rows().get(0).latencyNs());
    assertEquals("file.x", resultSet.rows().get(0).candidate());
  }

  @Test
  void androidxMicrobenchmarkGivesItsMedianAndDevice() throws Exception {
    String data =
        """
        {"context": {"build": {"brand": "google", "model": "Pixel 6"}},
         "benchmarks": [{"name": "frill", "className": "a.B",
           "metrics": {"timeNs": {"minimum": 1.5, "median": 2.5e6, "runs": [1, 2, 3]}}}]}
        """;

    ResultSet resultSet =
        Imported.of("f", utf8(data), Optional.empty(), Optional.empty(), new HashSet<>()).get(0);

    assertEquals(2.5e6, resultSet.rows().get(0).latencyNs());
    assertEquals(Statistic.MEDIAN, resultSet.publication().statistic());
    assertEquals("google Pixel 6", resultSet.publication().device());
    assertEquals(List.of("frill: median of 3 runs."), resultSet.publication().notes());
  }

  @Test
  void mlperfMobileGivesTheDurationOfASampleOfSingleStreamAlone() throws Exception {
    String result =
        """
        {"results": [
          {"benchmark_id": "speech", "loadgen_scenario": "SingleStream",
           "backend_settings": {"framework": "TFLite", "accelerator_desc": "CPU"},
           "performance_run": {"throughput": 99, "measured_duration": 10.5, "measured_samples": 1000}},
          {"benchmark_id": "offline", "loadgen_scenario": "Offline"}],
         "environment_info": {"platform": "android",
           "value": {"android": {"manufacturer": "Google", "model_name": "Pixel 6"}}}}
        """;

    ResultSet resultSet =
        Imported.of("f", utf8(result), Optional.empty(), Optional.empty(), new HashSet<>()).get(0);

    assertEquals(1, resultSet.rows().size());
    assertEquals("speech", resultSet.rows().get(0).candidate());
    assertEquals(10.5e6, resultSet.rows().get(0).latencyNs(), 1e-6);
    assertEquals(
        List.of("speech: mean of 1000 samples, TFLite CPU."), resultSet.publication().notes());
    assertEquals("Google Pixel 6", resultSet.publication().device());
  }

  @Test
  void fileThatNamesNoDeviceNeedsOne() {
    RunFileException refused =
        assertThrows(
            RunFileException.class,
            () -> Imported.of("f", utf8(LOG), Optional.empty(), Optional.empty(), new HashSet<>()));

    assertTrue(refused.getMessage().contains("--device"), refused.getMessage());
  }

  @Test
  void jsonOfMoreValuesThanMemoryIsRefusedForTheirNumber() {
    byte[] many =
        utf8(
            "{\"execution_summary\": {\"all_inference_times\": ["
                + "1,".repeat(1_000_000)
                + "1]}}");
    RunFileException refused = assertThrows(RunFileException.class, () -> of(many, "Pixel 6"));
    assertTrue(
        refused.getMessage().startsWith("it has more than 1000000 values"), refused.getMessage());
  }

  @Test
  void logThatWasCutOffIsRefused() {
    for (int length = 0; length < LOG.indexOf("Inference (avg)"); length += 7) {
      byte[] cut = utf8(LOG.substring(0, length));
      assertThrows(RunFileException.class, () -> of(cut, "Pixel 6"), () -> cut.length + " bytes");
    }
  }

  @Test
  void logThatWasCutOffInALaterStartIsRefusedAndAFailedStartIsPassedOver() throws Exception {
    String started = "STARTING!\nGraph: [/data/other.tflite]\n";

    RunFileException refused =
        assertThrows(RunFileException.class, () -> of(utf8(LOG + started), "Pixel 6"));

    assertTrue(refused.getMessage().startsWith("it ends before"), refused.getMessage());
    assertEquals(only(LOG, "Pixel 6"), only(started + LOG, "Pixel 6"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "{}",
        "{\"execution_summary\": 3}",
        "{\"execution_summary\": {\"estimated_inference_time\": \"fast\"}}",
        "{\"execution_summary\": {\"estimated_inference_time\": -1}}",
        "{\"execution_summary\": {\"estimated_inference_time\": 0}}",
        "{\"execution_summary\": {\"estimated_inference_time\": 1e999}}",
        "{\"execution_summary\": {\"estimated_inference_time\": NaN}}",
        "{\"context\": {\"build\": {}}, \"benchmarks\": []}",
        "{\"context\": {\"build\": {}}, \"benchmarks\": [{\"metrics\": {\"frameMs\": {}}}]}",
        "{\"context\": {\"build\": {}}, \"benchmarks\": [7]}",
        "{\"results\": [], \"environment_info\": {}}",
        "latency_metrics { min_ms: 3 }",
        "latency_metrics { avg_ms: nan }",
        "Graph: [a]\nInference timings in us: Init: 1, First inference: 1, Warmup (avg): 1,"
            + " Inference (avg): nan",
        "Graph: [a]\nInference timings in us: Init: 1, First inference: 1, Warmup (avg): 1,"
            + " Inference (avg): 1.2.3",
        "some other text"
      })
  void fileWithoutAFigureIsRefused(String text) {
    assertThrows(RunFileException.class, () -> of(utf8(text), "Pixel 6"));
  }

  /** Patterns that tried again from each place would take minutes for these. */
  @ParameterizedTest
  @ValueSource(strings = {"Graph: [", "count=1 ", "latency_metrics ", "a", " ", "a:\"", "avg_ms:"})
  @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void repetitionsAreReadInOnePass(String part) {
    String repeated = part.repeat(2_000_000 / part.length());

    assertThrows(RunFileException.class, () -> of(utf8(repeated), "Pixel 6"));
    assertThrows(RunFileException.class, () -> of(utf8("latency_metrics " + repeated), "Pixel 6"));
    assertThrows(
        RunFileException.class, () -> of(utf8("latency_metrics {\n" + repeated), "Pixel 6"));
  }

  @Test
  void nameOfManyEscapesIsNone() throws Exception {
    String text = "latency_metrics { avg_ms: 2 }\nname: \"" + "a\\\"b".repeat(100_000) + "\"";

    assertEquals("file.x", only(text, "Pixel 6").rows().get(0).candidate());
  }

  @Test
  void deeplyNestedJsonIsRefused() {
    byte[] nested = utf8("{\"execution_summary\":".repeat(100_000));

    assertThrows(RunFileException.class, () -> of(nested, "Pixel 6"));
  }

  @Test
  void bytesOfNoMessageAreRefused() {
    assertThrows(RunFileException.class, () -> of(new byte[] {0, 1, 2, 3, -1}, "Pixel 6"));
  }

  private static ResultSet only(String text, String device) throws RunFileException {
    List<ResultSet> resultSets = of(utf8(text), device);
    assertEquals(1, resultSets.size());
    return resultSets.get(0);
  }

  private static List<ResultSet> of(byte[] bytes, String device) throws RunFileException {
    return Imported.of("file.x", bytes, Optional.empty(), Optional.of(device), new HashSet<>());
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static Field fixed(float value) {
    return Field.newBuilder().addFixed32(Float.floatToIntBits(value)).build();
  }

  private static Field bytes(ByteString value) {
    return Field.newBuilder().addLengthDelimited(value).build();
  }
}
