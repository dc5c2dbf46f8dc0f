package org.frillbench.results.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.frillbench.agent.wire.Engine;
import org.frillbench.agent.wire.Kernels;
import org.frillbench.agent.wire.TrialReport;
import org.frillbench.agent.wire.Wire;
import org.frillbench.agent.wire.WireException;
import org.frillbench.results.Runs;
import org.frillbench.results.warning.Warning;
import org.junit.jupiter.api.Test;

final class MeasurementTest {

  private static final String REPORT =
      """
      {"protocol":2,"coreDigest":"c","id":"t-1","modelSha256":"0",
       "used":{"engine":"tflite","version":"2.20.0","kernels":"builtin","threads":1,"nodes":5},
       "phases":{"loadNs":1,"allocateNs":2,"firstNs":3},
       "warmup":{"iterations":10,"ns":1000,"settled":true},
       "samplesNs":[7,8,9],"ended":"TIME_CAP",
       "output":{"digest":"DIGEST"},"memory":{},
       "before":{"clocksKHz":[1000]},"after":{"thermalStatus":0}}
      """
          .replace("DIGEST", Runs.DIGEST);

  @Test
  void measurementKeepsTheReportAndObservationsOfTheHarness() throws WireException {
    Measurement measurement = measure(REPORT, Runs.frill("FRILL"));
    assertEquals(Kernels.XNNPACK, measurement.settings().kernels());
    assertEquals(Kernels.BUILTIN, measurement.used().kernels);
    assertEquals(5, measurement.used().nodes);
    assertEquals("2.20.0", measurement.settings().engineVersion());
    assertEquals("f0", measurement.settings().cpuMask());
    assertEquals(Samples.of(7, 8, 9), measurement.samplesNs());
    assertEquals(List.of(Warning.SCREEN_OFF), measurement.warnings());
  }

  @Test
  void implausibleReportIsRefused() {
    assertUnbelieved(
        "the agent's report is invalid: phases holds a negative duration",
        REPORT.replace("\"loadNs\":1", "\"loadNs\":-1"));
    assertUnbelieved(
        "the agent's report is invalid: before holds no clock where one should be",
        REPORT.replace("[1000]", "[null]"));
    assertUnbelieved(
        "the agent's report is invalid: output.digest is no SHA-256 in lower-case" + " hexadecimal",
        REPORT.replace(Runs.DIGEST, "abc"));
  }

  private static void assertUnbelieved(String message, String report) {
    WireException refusal =
        assertThrows(WireException.class, () -> measure(report, Runs.frill("FRILL")));
    assertEquals(message, refusal.getMessage());
  }

  private static Measurement measure(String json, Candidate candidate) throws WireException {
    TrialReport report = Wire.report(json.getBytes(StandardCharsets.UTF_8));
    Settings asked = new Settings(Engine.TFLITE, null, Kernels.XNNPACK, 1, "f0", Launch.SHELL);
    return Measurement.of(report, candidate, asked, 2, 1, List.of(Warning.SCREEN_OFF), null);
  }
}
