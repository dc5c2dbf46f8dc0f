package org.frillbench.cli.execution;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.frillbench.cli.device.CountedLink;
import org.frillbench.cli.device.LinkLostException;
import org.frillbench.cli.device.ShellResult;
import org.frillbench.virtual.sample.Sample;
import org.frillbench.virtual.sample.Samples;
import org.junit.jupiter.api.Test;

final class InstrumentationSamplesTest {

  @Test
  void reasonOfACrashIsParsed() throws LinkLostException {
    TrialJob job = TrialJobs.app("t-1", Duration.ofSeconds(7));
    Map<String, String> said = new HashMap<>();
    for (Sample sample : Samples.of("am instrument")) {
      FakeLink link = new FakeLink();
      link.answers.put("am instrument", new ShellResult(0, sample.text()));
      said.put(
          sample.file(),
          new AgentRun(new CountedLink(link), link, new Instrumentation(link, 29))
              .run(job, step -> {})
              .exit()
              .said());
    }
    assertEquals(
        Map.of(
            "am-instrument/android-5.1.1-refused.txt",
            "/data/local/tmp/none.json: open failed: ENOENT (No such file or directory)",
            "am-instrument/android-5.1.1-unknown.txt",
            "Unable to find instrumentation info for: ComponentInfo{no.such/no.such.X}",
            "am-instrument/crashed.txt",
            "Process crashed.",
            "am-instrument/unknown.txt",
            "Unable to find instrumentation info for:"
                + " ComponentInfo{com.example/com.example.Runner}"),
        said);
  }
}
