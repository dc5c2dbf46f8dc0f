package org.frillbench.cli.execution;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.frillbench.agent.io.HexDigest;
import org.frillbench.agent.timing.SustainRule;
import org.frillbench.cli.device.CountedLink;
import org.frillbench.cli.device.LinkLostException;
import org.frillbench.cli.device.ShellResult;
import org.junit.jupiter.api.Test;

/** Whether a report on the launch's own output is accepted; if not, its file is pulled. */
final class PrintedReportTest {

  private static final String REPORT = "/sdcard/Android/media/org.frillbench.agent/t-1.report.json";
  private static final String JSON = "{\"protocol\":2,\"soc\":\"Größe 7\"}";

  private final FakeLink link = new FakeLink();
  private final AgentRun agent =
      new AgentRun(new CountedLink(link), link, new Instrumentation(link, 29));

  private AgentRun.Ended run() throws LinkLostException {
    return agent.run(TrialJobs.app("t-1", Duration.ofSeconds(7)), step -> {});
  }

  private void fileIs(String content) {
    link.files.put(REPORT, content.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void reportComesWithTheLaunchInOneRoundTrip() throws Exception {
    fileIs(JSON);
    byte[] report = run().report().orElseThrow();
    assertArrayEquals(JSON.getBytes(StandardCharsets.UTF_8), report);
    assertEquals(1, link.roundTrips);
  }

  /** Its windows are printed as they end; printed twice, an hour of them could be cut off. */
  @Test
  void reportOfASustainedRunIsPulled() throws Exception {
    fileIs(JSON);
    TrialJob job = TrialJobs.app("t-1", Duration.ofSeconds(7));
    TrialJob sustained =
        new TrialJob(
            job.request().sustained(new SustainRule(SustainRule.WINDOW_NS, 0)),
            job.settings(),
            job.limit());
    assertEquals(Optional.empty(), agent.run(sustained, step -> {}).report());
    assertTrue(link.told.stream().noneMatch(line -> line.contains("cat ")), link.told::toString);
  }

  @Test
  void reportIsCheckedByWhateverDigestTheReleaseHas() throws Exception {
    fileIs(JSON);
    for (List<String> missing :
        List.of(List.of("sha256sum"), List.of("sha256sum", "sha1sum", "md5sum"))) {
      link.missing.clear();
      link.missing.addAll(missing);
      assertTrue(run().report().isPresent(), missing::toString);
    }
  }

  @Test
  void reportWithoutADigestToolIsPulled() throws Exception {
    fileIs(JSON);
    link.missing.addAll(List.of("sha256sum", "sha1sum", "md5sum", "md5"));
    assertEquals(Optional.empty(), run().report());
  }

  @Test
  void reportThatLacksBytesOnItsWayIsPulled() throws Exception {
    fileIs(JSON);
    // Still JSON, so that only the digest shows it.
    link.answers.put("cat " + REPORT, new ShellResult(0, "{\"protocol\":2}"));
    assertEquals(Optional.empty(), run().report());
  }

  @Test
  void reportMixedWithOtherOutputIsPulled() throws Exception {
    fileIs(JSON);
    link.answers.put("cat " + REPORT, new ShellResult(0, "a late word\n" + JSON));
    assertEquals(Optional.empty(), run().report());
  }

  @Test
  void missingReportLeavesTheReasonOfTheDeath() throws Exception {
    link.answers.put(
        "am instrument", new ShellResult(0, "INSTRUMENTATION_RESULT: shortMsg=Process crashed.\n"));
    AgentRun.Ended ended = run();
    assertEquals(Optional.empty(), ended.report());
    assertEquals("Process crashed.", ended.exit().said());
  }

  @Test
  void reportThatIsNotFinishedDoesNotEndTheAgent() throws Exception {
    fileIs(JSON);
    link.lostAt = "cat ";
    link.timesOut = true;
    AgentRun.Ended ended = run();
    assertEquals(Optional.empty(), ended.report());
    assertEquals(AgentExit.byItself(), ended.exit());
    assertTrue(link.told.stream().noneMatch(line -> line.contains("force-stop")));
  }

  @Test
  void digestIsThatOfTheFile() throws Exception {
    fileIs(JSON);
    String other = HexDigest.sha256(new byte[1]);
    link.answers.put("[ ! -r " + REPORT, new ShellResult(0, other + "  x\n"));
    assertEquals(Optional.empty(), run().report());
  }
}
