package org.frillbench.results.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.frillbench.results.Runs;
import org.frillbench.results.analysis.Analysis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RunJsonTest {

  private static final String GOOD = RunJson.pretty(Analysis.of(Runs.frillAndTrill()).withTable());

  @Test
  void runIsReadBackEqual() throws RunFileException {
    assertEquals(GOOD, RunJson.pretty(Analysis.of(Runs.read(GOOD)).withTable()));
  }

  @Test
  void enumsAreWrittenInTheirStableForm() {
    FailedTrial missed = Runs.failed("m", 2, FailedTrial.Kind.MODEL_UNREADABLE, "gone");
    assertEquals(
        "{\"candidate\":\"m\",\"round\":2,\"kind\":\"model-unreadable\",\"message\":\"gone\"}",
        RunJson.line(missed));
    assertEquals("host-jmh", RunJson.id(Target.Kind.HOST_JMH));
    assertTrue(GOOD.contains("\"kind\": \"t95\""));
    assertTrue(GOOD.contains("\"VIRTUAL-DEVICE\""));
    assertTrue(GOOD.contains("\"ended\": \"enough\""));
  }

  @Test
  void lastTrialOfACandidateThatWasGivenUpIsReadBack() throws RunFileException {
    FailedTrial missed = Runs.failed("m", 2, FailedTrial.Kind.ALLOCATE, "no such operator");
    String line = RunJson.line(missed.asGivenUp());
    assertTrue(line.contains(",\"givenUp\":true}"), line);
    assertTrue(Runs.read(line, FailedTrial.class).isLast());
    assertFalse(Runs.read(RunJson.line(missed), FailedTrial.class).isLast());
  }

  @Test
  void absentFieldsAreNotWritten() {
    assertFalse(GOOD.contains("null"));
    assertFalse(GOOD.contains("cpuMask"));
    assertFalse(GOOD.contains("\"commit\""));
  }

  @Test
  void largeNumbersHaveNoExponentAndZerosNoSign() {
    assertEquals("275300000", RunJson.number(2.753e8));
    assertEquals("0.001", RunJson.number(1e-3));
    assertEquals("0", RunJson.number(-0.0));
    assertEquals("8500000.5", RunJson.number(8500000.5));
    assertEquals("0.1", RunJson.number(0.1));
  }

  @Test
  void nanAndInfinityAreRefused() {
    for (double value : new double[] {Double.NaN, Double.POSITIVE_INFINITY}) {
      Simulated simulated = new Simulated(null, value, null);
      assertThrows(IllegalArgumentException.class, () -> RunJson.line(simulated));
    }
  }

  @Test
  void newerSchemaIsRefusedByName() {
    String newer = "{\"later\":{\"a\":[1]},\"schema\":\"frill-bench/run/2\"}";
    assertEquals(
        "it is written in frill-bench/run/2, this frill-bench reads up to frill-bench/run/1: use a"
            + " newer frill-bench",
        refusal(newer));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"schema\":1}",
        "{\"schema\":\"\"}",
        "{\"schema\":\"frill-bench/journal/1\"}",
        "{\"schema\":\"frill-bench/run/0\"}",
        "{\"schema\":\"frill-bench/run/99999999999999\"}"
      })
  void anotherKindOfFileIsNoRunFile(String json) {
    assertEquals("it is not a run file of frill-bench", refusal(json));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "[]", "nonsense", "{", "{\"schema\"", "\u0000", "{'schema':1}"})
  void malformedJsonIsReportedAsDamaged(String json) {
    assertEquals("it is damaged or not JSON", refusal(json));
  }

  /** Each row: what to replace in a good file, with what, and what the refusal says. */
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "`\"seed\": 1,\n`, ``, $.run.plan.protocol.seed is missing",
        "`\"seed\": 1,`, `\"seed\": \"1\",`, $.run.plan.protocol.seed is not of type NUMBER",
        "`\"seed\": 1,`, `\"seed\": 1, \"seed\": 1,`, $.run.plan.protocol has an unknown or"
            + " repeated field",
        "`\"seed\": 1,`, `\"seed\": 1, \"x\": 1,`, $.run.plan.protocol has an unknown or repeated"
            + " field",
        "`\"started\": \"2`, `\"started\": \"+12`, $.run: started has a year of more than four"
            + " digits",
        "`\"settled\": true`, `\"settled\": 1`, $.settled is not of type BOOLEAN",
        "`\"loadNs\": 30000000,`, ``, $.measurements[0].phases.loadNs is missing",
        "`\"loadNs\": 30000000`, `\"loadNs\": -3`, $.measurements[0]: phases holds a negative"
            + " duration",
        "`\"samplesNs\": [`, `\"samplesNs\": [-5,`, samplesNs holds -5",
        "`\"samplesNs\": [`, `\"samplesNs\": [0,`, samplesNs holds 0",
        "`\"ended\": \"enough\"`, `\"ended\": \"ENOUGH\"`, `$.measurements[0].ended is none of"
            + " [enough, time-cap, full]`",
        "`\"round\": 1`, `\"round\": 0`, $.measurements[0]: round is under 1",
        "`\"bytes\": 98100000`, `\"bytes\": -1`, $.run.plan.subjects.candidates[1]: bytes is"
            + " negative",
        "`\"name\": \"TRILL\",\n`, ``, $.run.plan.subjects.candidates[1].name is missing",
        "`\"name\": \"TRILL\",`, `\"name\": null,`, $.run.plan.subjects.candidates[1].name is not"
            + " of type STRING",
        "`\"parameters\": 24524288`, `\"parameters\": -1`, $.measurements[0].candidate: parameters"
            + " is negative",
        "`\"candidates\": [`, `\"none\": [`, $.run.plan.subjects has an unknown or repeated field",
        "`\"anyType\": false`, `\"anyType\": 0`, $.run.plan.accepted.anyType is not of type"
            + " BOOLEAN",
        "`\"engine\": \"tflite\"`, `\"engine\": \"onnx\"`, `$.run.plan.protocol.settings[0].engine"
            + " is none of [tflite]`",
        "`\"kernels\": \"xnnpack\"`, `\"kernels\": \"gpu\"`,"
            + " `$.run.plan.protocol.settings[0].kernels is none of [xnnpack, builtin]`",
        "`\"profile\": \"pixel-1\",`, ``, $.target: profile is missing",
        "`\"kind\": \"virtual\"`, `\"kind\": \"android\"`, $.target: profile and simulated belong"
            + " to virtual devices only",
        "`\"started\": \"2026-11-23T08:00:00Z\"`, `\"started\": \"today\"`, $.run: started is no"
            + " ISO-8601 instant in UTC",
      })
  void damageIsRefusedWithItsPlace(String good, String damaged, String refusal) {
    assertTrue(GOOD.contains(good), good);
    String first = GOOD.substring(0, GOOD.indexOf(good));
    String rest = GOOD.substring(GOOD.indexOf(good) + good.length());
    assertEquals(refusal, refusal(first + (damaged == null ? "" : damaged) + rest));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e999", "NaN", "1.5", "99999999999999999999", "[[1]]", "true", "null"})
  void malformedNumbersAreRefused(String number) {
    refusal(GOOD.replace("\"samplesNs\": [", "\"samplesNs\": [" + number + ","));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.5", "1e3", "99999999999999999999", "4294967297"})
  void integersOutOfRangeAreRefused(String number) {
    refusal(GOOD.replace("\"threads\": 1", "\"threads\": " + number));
    refusal(GOOD.replace("\"iterations\": 60", "\"iterations\": " + number));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e999", "NaN", "0", "-1", "\"0.04\"", "[0.04]", "null"})
  void contradictoryProtocolIsRefused(String tolerance) {
    refusal(GOOD.replace("\"tolerance\": 0.04", "\"tolerance\": " + tolerance));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", "..", "../r-1", "a/b", "a\\\\b", "a b"})
  void runIdThatNoFileCanBeNamedAfterIsRefused(String id) {
    String named = GOOD.replace("\"id\": \"r-1\"", "\"id\": \"" + id + "\"");
    assertNotEquals(GOOD, named);
    refusal(named);
  }

  @Test
  void deeplyNestedFileIsRefused() {
    String deep = "{\"a\":".repeat(100_000);
    refusal(GOOD.replace("\"seed\": 1\n", "\"seed\": 1, \"deep\": " + deep));
    refusal("[".repeat(1_000_000));
  }

  @Test
  void textAfterTheEndIsRefused() {
    refusal(GOOD + "{}");
  }

  @Test
  void everyTruncationIsRefused() {
    String line = RunJson.line(Runs.frillAndTrill());
    for (int end = 0; end < line.length(); end += 97) {
      refusal(line.substring(0, end));
    }
  }

  @Test
  void unknownWarningIsRefused() {
    refusal(GOOD.replace("\"warnings\": []", "\"warnings\": [\"virtual-device\"]"));
  }

  @Test
  void listsAreUnmodifiable() throws RunFileException {
    List<Measurement> read = Runs.read(GOOD).measurements();
    assertThrows(UnsupportedOperationException.class, read::clear);
  }

  private static String refusal(String json) {
    return assertThrows(RunFileException.class, () -> Runs.read(json)).getMessage();
  }
}
