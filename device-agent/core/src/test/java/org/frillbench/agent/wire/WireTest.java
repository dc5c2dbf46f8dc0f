package org.frillbench.agent.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.frillbench.agent.io.BoundedText;
import org.frillbench.agent.timing.TimedSeries;
import org.frillbench.agent.timing.TimingRule;
import org.frillbench.agent.timing.Warmup;
import org.frillbench.agent.timing.WarmupRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class WireTest {

  private static final String REQUEST =
      "{\"protocol\":2,\"id\":\"t-1\","
          + "\"model\":{\"path\":\"/data/local/tmp/m\",\"sha256\":\"ab\",\"bytes\":3},"
          + "\"settings\":{\"engine\":\"tflite\",\"kernels\":\"xnnpack\",\"threads\":1},"
          + "\"warmup\":{\"minNs\":250000000,\"windowNs\":250000000,\"minWindow\":5,"
          + "\"maxWindow\":250,\"tolerance\":0.04,\"maxNs\":8000000000,\"maxIterations\":20},"
          + "\"timing\":{\"minIterations\":50,\"minNs\":1000000000,\"maxNs\":30000000000},"
          + "\"seed\":-7}";

  private static final String INPUTS =
      "\"inputs\":[{\"index\":0,\"shape\":[2,4],"
          + "\"file\":{\"path\":\"/data/local/tmp/x\",\"sha256\":\"cd\",\"bytes\":8}},"
          + "{\"index\":3,\"range\":{\"least\":-1,\"most\":9}}],";

  private static final String REPORT =
      "{\"protocol\":2,\"coreDigest\":\"CORE\",\"id\":\"t-1\",\"modelSha256\":\"ab\","
          + "\"used\":{\"engine\":\"tflite\",\"version\":\"2.20.0\",\"kernels\":\"xnnpack\","
          + "\"threads\":1,\"nodes\":5,\"delegatedNodes\":4,\"partitions\":2},"
          + "\"phases\":{\"loadNs\":1,\"allocateNs\":2,\"firstNs\":3},"
          + "\"warmup\":{\"iterations\":4,\"ns\":5,\"settled\":true},"
          + "\"samplesNs\":[6,7],\"ended\":\"ENOUGH\","
          + "\"output\":{\"digest\":\"cd\",\"summary\":{\"elements\":2,\"nonFinite\":1,"
          + "\"minimum\":-0.5,\"mean\":-0.5,\"maximum\":-0.5}},"
          + "\"memory\":{\"residentBytes\":8},"
          + "\"scheduling\":{\"ranNs\":13,\"waitedNs\":2,\"involuntarySwitches\":1},"
          + "\"before\":{\"clocksKHz\":[1000,0],\"temperatureCelsius\":30.5,\"thermalStatus\":0,"
          + "\"battery\":{\"levelPercent\":80}},"
          + "\"after\":{}}";

  private static final String OUTPUTS =
      "{\"inferences\":[[{\"name\":\"y\",\"type\":\"FLOAT32\",\"shape\":[1,2],\"bytes\":8,"
          + "\"sha256\":\"ef\"}]]}";

  private static TrialRequest request() {
    return new TrialRequest(
        "t-1",
        new TrialRequest.StoredFile("/data/local/tmp/m", "ab", 3),
        null,
        new EngineSettings(Engine.TFLITE, Kernels.XNNPACK, 1),
        WarmupRule.CONVERGENCE,
        TimingRule.DEFAULT,
        -7);
  }

  private static String reportJson() {
    return REPORT.replace("CORE", CoreDigest.value());
  }

  private static TrialReport report() {
    return TrialReport.measured(
        request(),
        new EngineUsed(Engine.TFLITE, "2.20.0", Kernels.XNNPACK, 1, 5, 4, 2),
        new Phases(1, 2L, 3),
        new Warmup(4, 5, true, 6.5),
        new TimedSeries(new long[] {6, 7}, TimedSeries.End.ENOUGH),
        new OutputDigest("cd", new OutputDigest.Summary(2, 1, -0.5, -0.5, -0.5)),
        new MemoryUse(8L, null, null, null, null),
        new Scheduling(13L, 2L, 1L, null),
        DeviceState.reading(
            Arrays.asList(1000L, 0L),
            30.5,
            0,
            null,
            new DeviceState.Battery(80, null, null, null),
            null),
        DeviceState.reading(null, null, null, null, null, null),
        null);
  }

  @Test
  void requestsHaveTheseBytesAndAreReadBack() throws WireException {
    assertEquals(REQUEST, text(Wire.bytes(request())));
    TrialRequest read = Wire.request(bytes(REQUEST));
    assertEquals(REQUEST, text(Wire.bytes(read)));
    assertNull(RequestCheck.refusal(read));
  }

  @Test
  void wholeOutputsAreAskedForAfterTheSeed() throws WireException {
    String asked =
        REQUEST.replace(
            "\"seed\":-7", "\"seed\":-7,\"outputs\":{\"further\":[[],[{\"index\":0}]]}");
    TrialRequest read = Wire.request(bytes(asked));
    assertEquals(asked, text(Wire.bytes(read)));
    assertNull(RequestCheck.refusal(read));
    assertEquals(2, read.outputs.further().size());
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "`[null]`, a further inference of the request has no inputs",
        "`[[{\"index\":-1}]]`, an input of the request has the index -1",
        "`[[{\"index\":0,\"shape\":[1]}]]`, a further inference of the request has a shape of its own",
      })
  void malformedRequestsForWholeOutputsAreRefused(String further, String why) throws WireException {
    String asked =
        REQUEST.replace("\"seed\":-7", "\"seed\":-7,\"outputs\":{\"further\":" + further + "}");
    assertEquals(why, RequestCheck.refusal(Wire.request(bytes(asked))).message);
  }

  @Test
  void aRequestForOutputsAloneHasNeitherWarmupNorSeries() throws WireException {
    TrialRequest asked = request().with(new OutputsRequest(null)).untimed();
    String json = text(Wire.bytes(asked));
    assertTrue(json.endsWith("\"threads\":1},\"seed\":-7,\"outputs\":{}}"), json);
    TrialRequest read = Wire.request(bytes(json));
    assertNull(RequestCheck.refusal(read));
    assertEquals(json, text(Wire.bytes(read)));
    assertEquals(
        "the request asks for no series, no sustained run and no outputs",
        RequestCheck.refusal(request().untimed()).message);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "`\"seed\":-7`, `\"seed\":1.5`",
        "`\"seed\":-7`, `\"seed\":99999999999999999999`",
        "`\"seed\":-7`, `\"seed\":[-7]`",
        "`\"seed\":-7`, `\"seed\":-7,\"seed\":8`",
        "`\"threads\":1`, `\"threads\":9999999999`",
        "`\"threads\":1`, `\"threads\":true`",
        "`\"id\":\"t-1\"`, `\"id\":{}`",
        "`\"tolerance\":0.04`, `\"tolerance\":NaN`",
        "`\"tolerance\":0.04`, `\"tolerance\":\"much\"`",
        "`\"model\":{`, `\"model\":[{`",
        "`\"seed\":-7`, `\"seed\":-7,\"inputs\":{}`",
        "`\"seed\":-7`, `\"seed\":-7,\"inputs\":[[]]`",
        "`\"seed\":-7`, `\"seed\":-7,\"inputs\":[{\"shape\":[true]}]`",
        "`\"seed\":-7`, `\"seed\":-7,\"outputs\":{\"further\":[{}]}`",
      })
  void aRequestWithValuesOfOtherTypesIsRefused(String good, String bad) {
    assertTrue(REQUEST.contains(good));
    WireException refusal =
        assertThrows(WireException.class, () -> Wire.request(bytes(REQUEST.replace(good, bad))));
    assertEquals("the request is no valid JSON of version 2", refusal.getMessage());
  }

  @Test
  void whatARequestSaysBesideIsLeftOutAndNullIsAbsent() throws WireException {
    String more =
        REQUEST.replace(
            "\"seed\":-7",
            "\"seed\":-7,\"sustain\":null,\"inputs\":null,\"later\":[{\"a\":[true,null,1e9]}]");
    assertEquals(REQUEST, text(Wire.bytes(Wire.request(bytes(more)))));
  }

  @Test
  void aDeepRequestIsRefused() {
    String deep = String.join("", Collections.nCopies(200_000, "["));
    byte[] json = bytes(REQUEST.replace("-7", "-7,\"later\":" + deep));
    WireException refusal = assertThrows(WireException.class, () -> Wire.request(json));
    assertTrue(refusal.getMessage().startsWith("the request is "), refusal.getMessage());
  }

  @Test
  void aReportOfOutputsAloneHasNothingElseThatIsMeasured() throws WireException {
    String json =
        "{\"protocol\":2,\"coreDigest\":\"CORE\",\"id\":\"t-1\",\"modelSha256\":\"ab\","
            + "\"used\":{\"engine\":\"tflite\",\"version\":\"2.20.0\",\"threads\":1},"
            + "\"phases\":{\"loadNs\":1,\"firstNs\":3},\"output\":{\"digest\":\"cd\"},"
            + "\"outputs\":"
            + OUTPUTS
            + "}";
    TrialReport read = Wire.report(bytes(json));
    assertEquals(json, text(Wire.bytes(read)));
    assertEquals(
        "the agent's report has no probes", refusal(json.replace(",\"outputs\":" + OUTPUTS, "")));
    assertEquals(
        "the agent's report has no probes",
        refusal(json.replace("\"output\":", "\"samplesNs\":[6],\"output\":")));
  }

  @Test
  void moreInferencesThanAnyCallerNeedsAreRefused() {
    List<List<InputRequest>> many = Collections.nCopies(OutputsRequest.MOST_INFERENCES, List.of());
    assertEquals(
        "the request asks for the outputs of more than 4096 inferences",
        RequestCheck.refusal(request().with(new OutputsRequest(many))).message);
  }

  @Test
  void aReportDescribesEveryOutput() throws WireException {
    String json = reportJson().replace("\"after\":{}", "\"after\":{},\"outputs\":" + OUTPUTS);
    TrialReport read = Wire.report(bytes(json));
    assertEquals(json, text(Wire.bytes(read)));
    assertEquals(8, read.outputs.bytes());
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "`{\"inferences\"`, `{\"refused\":\"x\",\"inferences\"`, `neither whole outputs nor a reason against them, or both`",
        "`[[{`, `[[],[{`, an inference without outputs",
        "`\"bytes\":8`, `\"bytes\":-8`, an output that no tensor has",
        "`\"shape\":[1,2]`, `\"shape\":[1,-2]`, an output that no tensor has",
        "`\"name\":\"y\",`, ``, an output that no tensor has",
        "`\"bytes\":8`, `\"bytes\":67108865`, outputs of more than 67108864 bytes",
      })
  void outputsThatNoAgentSendsAreRefused(String part, String wrong, String why) {
    String json =
        reportJson()
            .replace("\"after\":{}", "\"after\":{},\"outputs\":" + OUTPUTS.replace(part, wrong));
    WireException refusal = assertThrows(WireException.class, () -> Wire.report(bytes(json)));
    assertEquals("the agent's report has " + why, refusal.getMessage());
  }

  @Test
  void inputsHaveShapesFilesAndRanges() throws WireException {
    String asked = REQUEST.replace("\"settings\"", INPUTS + "\"settings\"");
    TrialRequest read = Wire.request(bytes(asked));
    assertEquals(asked, text(Wire.bytes(read)));
    assertNull(RequestCheck.refusal(read));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "`\"sha256\":\"cd\"`, `\"x\":1`, has a file without a name",
        "`\"index\":0`, `\"index\":3`, is asked for twice",
        "`\"index\":0`, `\"index\":-1`, has the index -1",
        "`\"index\":0`, `\"index\":4096`, has the index 4096",
        "`[2,4]`, `[2,0]`, has a shape that no tensor has",
        "`[2,4]`, `[2,null]`, has a shape that no tensor has",
        "`\"least\":-1`, `\"least\":10`, has a range that holds no integer",
        "`\"shape\":[2,4]`, `\"range\":{}`, has both a file and a range",
        "`{\"index\":0`, `null,{\"index\":0`, is missing",
      })
  void malformedInputRequestsAreRefused(String part, String wrong, String why)
      throws WireException {
    String asked = REQUEST.replace("\"settings\"", INPUTS + "\"settings\"").replace(part, wrong);
    Failure refusal = RequestCheck.refusal(Wire.request(bytes(asked)));
    assertEquals(Failure.Kind.REQUEST, refusal.kind);
    assertEquals("an input of the request " + why, refusal.message);
  }

  @Test
  void reportsHaveTheseBytesAndAreReadBack() throws WireException {
    assertEquals(reportJson(), text(Wire.bytes(report())));
    assertEquals(reportJson(), text(Wire.bytes(Wire.report(bytes(reportJson())))));
  }

  @Test
  void failuresHaveTheseBytesAndAreReadBack() throws WireException {
    String json =
        "{\"protocol\":2,\"coreDigest\":\""
            + CoreDigest.value()
            + "\",\"id\":\"t-1\",\"modelSha256\":\"ab\","
            + "\"failure\":{\"kind\":\"MODEL_REFUSED\",\"message\":\"no flatbuffer: ü\"}}";
    Failure failure = new Failure(Failure.Kind.MODEL_REFUSED, "no flatbuffer: ü");
    assertEquals(json, text(Wire.bytes(TrialReport.failed(request(), failure))));
    assertEquals(Failure.Kind.MODEL_REFUSED, Wire.report(bytes(json)).failure.kind);
  }

  @Test
  void theCoresDigestIsASha256() {
    assertTrue(CoreDigest.value().matches("[0-9a-f]{64}"), CoreDigest.value());
  }

  @Test
  void anotherVersionIsRefusedByBothNames() throws WireException {
    TrialRequest newer = Wire.request(bytes("{\"protocol\":7,\"later\":[{}]}"));
    Failure refusal = RequestCheck.refusal(newer);
    assertEquals(Failure.Kind.VERSION, refusal.kind);
    assertEquals(
        "the harness speaks version 7 of the wire, this agent version 2: install the agent that"
            + " came with the harness",
        refusal.message);
    assertEquals(
        "the agent speaks version 7 of the wire, this harness version 2: install the agent that"
            + " came with the harness",
        refusal("{\"protocol\":7}"));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "`\"id\":\"t-1\"`, `\"id\":\"../x\"`",
        "`\"threads\":1`, `\"threads\":0`",
        "`\"settings\"`, `\"other\"`",
        "`\"kernels\"`, `\"other\"`",
        "`\"path\"`, `\"other\"`",
        "`\"warmup\"`, `\"other\"`",
        "`\"timing\"`, `\"other\"`",
        "`\"minWindow\":5`, `\"minWindow\":0`",
        "`\"tolerance\":0.04`, `\"tolerance\":0`",
        "`\"minIterations\":50`, `\"minIterations\":0`",
        "`\"maxNs\":30000000000`, `\"maxNs\":0`"
      })
  void aRequestThatCannotBeServedIsRefused(String good, String bad) throws WireException {
    assertTrue(REQUEST.contains(good));
    TrialRequest request = Wire.request(bytes(REQUEST.replace(good, bad)));
    assertEquals(Failure.Kind.REQUEST, RequestCheck.refusal(request).kind);
  }

  @ParameterizedTest
  @CsvSource({
    "tflite, onnx, no engine of this agent's: [tflite]",
    "xnnpack, gpu, 'no kernels of this agent''s: [xnnpack, builtin]'",
    "xnnpack, XNNPACK, 'no kernels of this agent''s: [xnnpack, builtin]'",
  })
  void aRequestForAnUnknownEngineOrKernelsIsRefusedWithTheChoices(
      String known, String unknown, String why) throws WireException {
    String asked = REQUEST.replace('"' + known + '"', '"' + unknown + '"');
    Failure refusal = RequestCheck.refusal(Wire.request(bytes(asked)));
    assertEquals(Failure.Kind.REQUEST, refusal.kind);
    assertEquals("the request asks for " + why, refusal.message);
    Failure version =
        RequestCheck.refusal(
            Wire.request(bytes(asked.replace("\"protocol\":2", "\"protocol\":3"))));
    assertEquals(Failure.Kind.VERSION, version.kind);
  }

  @ParameterizedTest
  @CsvSource({
    "tflite, onnx, engine is none of [tflite]",
    "xnnpack, gpu, 'kernels is none of [xnnpack, builtin]'",
  })
  void aReportOfAnUnknownEngineOrKernelsIsRefusedByField(String known, String unknown, String why) {
    assertEquals(
        "the agent's report is not understood: " + why + ", which this version knows",
        refusal(reportJson().replace('"' + known + '"', '"' + unknown + '"')));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "[6, [-6",
        "[6, [0",
        "`[6,7]`, []",
        "`[6,7]`, {}",
        "`[6,7]`, null",
        "`[6,7]`, [NaN]",
        "`[6,7]`, [1e400]",
        "`[6,7]`, [[[[6]]]]",
        "`\"used\":`, `\"x\":`",
        "`\"phases\":{`, `\"phases\":[{`",
        "`\"loadNs\":1`, `\"loadNs\":\"fast\"`",
        "`\"settled\":true`, `\"settled\":{}`",
        "`\"ENOUGH\"`, `\"TIRED\"`",
        "`\"temperatureCelsius\":30.5`, `\"temperatureCelsius\":NaN`",
        "`\"temperatureCelsius\":30.5`, `\"temperatureCelsius\":\"hot\"`",
        "`[6,7]`, `[6,1.5]`",
        "`[6,7]`, `[6,99999999999999999999]`",
        "`\"protocol\":2`, `\"protocol\":1.5`",
        "`\"protocol\":2`, `\"protocol\":99999999999`",
        "`\"waitedNs\":2`, `\"waitedNs\":0.5`",
        "`\"scheduling\":{`, `\"scheduling\":[{`",
        "`\"after\":{}`, `\"after\":[]`",
        "`\"after\":{}}`, `\"after\":{}}{}`",
        "`\"after\":{}}`, `\"after\":{}} x`"
      })
  void aHostileReportIsRefused(String good, String bad) {
    assertTrue(reportJson().contains(good));
    refusal(reportJson().replace(good, bad));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "null", "1", "[]", "{", "\"\"", "{}", "nonsense", "\u0000"})
  void whatIsNoReportIsRefused(String json) {
    refusal(json);
  }

  @Test
  void aDeepReportIsRefused() {
    refusal(String.join("", Collections.nCopies(200_000, "[")));
    refusal(String.join("", Collections.nCopies(200_000, "{\"a\":")));
  }

  @Test
  void aHugeReportIsRefusedUnread() {
    byte[] huge = new byte[Wire.MOST_BYTES + 1];
    assertThrows(WireException.class, () -> Wire.report(huge));
  }

  @Test
  void moreSamplesThanAnyTrialTakesAreRefused() {
    String samples = String.join(",", Collections.nCopies(TimingRule.MOST_SAMPLES + 1, "1"));
    assertEquals(
        "the agent's report has more samples than any trial takes",
        refusal(reportJson().replace("[6,7]", "[" + samples + "]")));
  }

  /** Whatever a cable does to it, a report is refused or holds positive samples. */
  @Test
  void aDamagedReportIsRefusedOrComplete() {
    Random random = new Random(1);
    byte[] good = bytes(reportJson());
    for (int i = 0; i < 20_000; i++) {
      byte[] damaged = good.clone();
      for (int j = random.nextInt(4); j >= 0; j--) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
      }
      try {
        assertTrue(Arrays.stream(Wire.report(damaged).samplesNs).allMatch(ns -> ns > 0));
      } catch (WireException e) {
        assertTrue(e.getMessage().length() > 10);
      }
    }
  }

  private static String refusal(String json) {
    return assertThrows(WireException.class, () -> Wire.report(bytes(json))).getMessage();
  }

  private static byte[] bytes(String json) {
    return json.getBytes(StandardCharsets.UTF_8);
  }

  private static String text(byte[] json) {
    return new String(json, StandardCharsets.UTF_8);
  }

  @Test
  void aDuplicateFieldIsRefused() {
    String twice =
        reportJson().replace("\"samplesNs\":[6,7],", "\"samplesNs\":[6,7],\"samplesNs\":[1],");
    assertThrows(WireException.class, () -> read(twice));
    String nested = reportJson().replace("\"loadNs\":1,", "\"loadNs\":1,\"loadNs\":1,");
    assertThrows(WireException.class, () -> read(nested));
  }

  @Test
  void longTextIsCut() throws WireException {
    char[] long32 = new char[4 << 20];
    Arrays.fill(long32, 'x');
    String json =
        "{\"protocol\":2,\"coreDigest\":\"c\",\"id\":\"t-1\",\"modelSha256\":\"ab\","
            + "\"failure\":{\"kind\":\"BUG\",\"message\":\""
            + new String(long32)
            + "\"}}";
    assertEquals(BoundedText.MOST_CHARACTERS + 1, read(json).failure.message.length());
  }

  @Test
  void moreReadingsThanAnyDeviceHasPartsAreRefused() {
    String many =
        reportJson()
            .replace(
                "\"clocksKHz\":[1000,0]",
                "\"clocksKHz\":[" + String.join(",", Collections.nCopies(5000, "1")) + "]");
    assertThrows(WireException.class, () -> read(many));
  }

  private static TrialReport read(String json) throws WireException {
    return Wire.report(json.getBytes(StandardCharsets.UTF_8));
  }
}
