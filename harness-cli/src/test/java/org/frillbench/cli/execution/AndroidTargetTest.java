package org.frillbench.cli.execution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.frillbench.agent.wire.CoreDigest;
import org.frillbench.agent.wire.Failure;
import org.frillbench.agent.wire.TrialReport;
import org.frillbench.agent.wire.Wire;
import org.frillbench.cli.candidate.CandidateFile;
import org.frillbench.cli.device.Battery;
import org.frillbench.cli.device.CountedLink;
import org.frillbench.cli.device.DeviceFacts;
import org.frillbench.cli.device.Inquiry;
import org.frillbench.cli.device.LinkLostException;
import org.frillbench.cli.device.PowerState;
import org.frillbench.cli.device.ShellResult;
import org.frillbench.cli.session.CoolDown;
import org.frillbench.results.numerics.NumericKind;
import org.frillbench.results.record.Candidate;
import org.frillbench.results.record.FailedTrial;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AndroidTargetTest {

  private static final String SHA = TrialJobs.SHA;
  private static final String PLACE = "/data/local/tmp/frill-bench/models/" + SHA + ".tflite";
  private static final String REPORT = "/sdcard/Android/media/org.frillbench.agent/t-1.report.json";
  private static final Duration LIMIT = Duration.ofSeconds(7);

  private final FakeLink link = new FakeLink();
  private final AndroidTarget target =
      new AndroidTarget(
          new CountedLink(link),
          link,
          facts(),
          Optional.empty(),
          Duration.ofSeconds(9),
          CoolDown.none(link));
  private TrialFile candidate;

  @BeforeEach
  void makeCandidate(@TempDir Path folder) throws Exception {
    candidate =
        TrialFile.of(
            new CandidateFile(
                Files.writeString(folder.resolve("x.tflite"), "abc"),
                new Candidate(
                    "x",
                    null,
                    SHA,
                    3,
                    null,
                    1,
                    1L,
                    List.of(),
                    NumericKind.FLOAT32,
                    List.of("FLOAT32"),
                    null,
                    null,
                    null),
                List.of(),
                List.of(),
                List.of()));
  }

  @AfterEach
  void close() {
    target.close();
  }

  private static DeviceFacts facts() {
    return new DeviceFacts(
        Map.of("ro.build.version.sdk", "29"),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        new Battery(Optional.empty(), Optional.empty(), Optional.empty()),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        true,
        new PowerState(Optional.empty(), Optional.empty(), List.of(), List.of(), Optional.empty()),
        List.of());
  }

  private TrialOutcome.Missed missed() throws Exception {
    return assertInstanceOf(
        TrialOutcome.Missed.class, target.measure(TrialJobs.app("t-1", LIMIT), step -> {}));
  }

  private void reportIs(String json) {
    link.files.put(REPORT, json.getBytes(StandardCharsets.UTF_8));
  }

  private static String failedReport() {
    TrialReport report =
        TrialReport.failed(
            TrialJobs.app("t-1", LIMIT).request(),
            new Failure(Failure.Kind.INPUT, "no numbers fill it"));
    return new String(Wire.bytes(report), StandardCharsets.UTF_8);
  }

  @Test
  void candidateOfEqualDigestIsNotPushedAgain() throws Exception {
    assertEquals(List.of(candidate), target.toDeliver(List.of(candidate)));
    link.files.put(PLACE, "abd".getBytes(StandardCharsets.UTF_8));
    assertEquals(List.of(candidate), target.toDeliver(List.of(candidate)));
    link.files.put(PLACE, "abc".getBytes(StandardCharsets.UTF_8));
    assertEquals(List.of(), target.toDeliver(List.of(candidate)));
    // To digest 100 MB takes a phone a while: once is enough.
    link.told.clear();
    assertEquals(List.of(), target.toDeliver(List.of(candidate)));
    assertEquals(List.of(), link.told);
  }

  @Test
  void candidateIsRenamedAfterItsDigestIsVerified() throws Exception {
    assertTrue(target.deliver(candidate).isEmpty());
    assertTrue(link.told.contains("push " + PLACE + ".part"));
    assertEquals(
        "chmod 644 " + PLACE + ".part && mv -f " + PLACE + ".part " + PLACE,
        link.told.get(link.told.size() - 1));
  }

  @Test
  void refusedPushIsReportedAndLeavesNoFile() throws Exception {
    link.pushRefusal = "No space left on device";
    TrialOutcome.Missed missed = target.deliver(candidate).orElseThrow();
    assertTrue(missed.message().contains("No space left on device"));
    assertEquals("rm -f " + PLACE + ".part", link.told.get(link.told.size() - 1));
  }

  @Test
  void pushedFileWithOtherBytesIsRefused() throws Exception {
    link.answers.put("[ ! -r", new ShellResult(0, "cd".repeat(32) + "  x\n"));
    assertTrue(target.deliver(candidate).orElseThrow().message().contains("another digest"));
  }

  @Test
  void stepsOfATrialAreReportedImmediately() throws Exception {
    link.answers.put(
        "am instrument",
        new ShellResult(0, "INSTRUMENTATION_STATUS: step=warm-up\nINSTRUMENTATION_CODE: -1\n"));
    reportIs(failedReport());
    List<String> steps = new ArrayList<>();
    target.measure(TrialJobs.app("t-1", LIMIT), steps::add);
    assertEquals(List.of("warm-up"), steps);
  }

  @Test
  void failedTrialIsMissedForItsOwnReason() throws Exception {
    reportIs(failedReport());
    TrialOutcome.Missed missed = missed();
    assertEquals(FailedTrial.Kind.INPUT, missed.kind());
    assertEquals("no numbers fill it", missed.message());
    target.close();
    assertTrue(link.told.get(link.told.size() - 1).startsWith("rm -f "), "left on the device");
  }

  /** A measured trial after which the device had this thermal status. */
  private void measuredAt(int thermalStatus) {
    reportIs(
        """
        {"protocol":%d,"coreDigest":"%s","id":"t-1","modelSha256":"%s",
         "used":{"engine":"tflite","version":"2.16.1","kernels":"xnnpack","threads":1},
         "phases":{"loadNs":1,"allocateNs":1,"firstNs":1},
         "warmup":{"iterations":1,"ns":1,"settled":true,"medianNs":1.0},
         "samplesNs":[5,6,7],"ended":"ENOUGH","output":{"digest":"x"},"memory":{},"before":{},
         "after":{"thermalStatus":%d}}
        """
            .formatted(Wire.PROTOCOL, CoreDigest.value(), SHA, thermalStatus));
  }

  /** How often the agent is launched, and how often the device is cooled before. */
  private List<Long> launchesAndWaits(int thermalStatusAfterTheFirst) throws Exception {
    link.told.clear();
    measuredAt(3);
    AtomicLong waits = new AtomicLong();
    CoolDown cooling =
        (onStep, others) -> {
          if (waits.incrementAndGet() > 1) {
            measuredAt(thermalStatusAfterTheFirst);
          }
          return Inquiry.ask(link, others);
        };
    try (AndroidTarget cooled =
        new AndroidTarget(
            new CountedLink(link),
            link,
            facts(),
            Optional.empty(),
            Duration.ofSeconds(9),
            cooling)) {
      assertInstanceOf(
          TrialOutcome.Measured.class, cooled.measure(TrialJobs.app("t-1", LIMIT), step -> {}));
    }
    return List.of(
        link.told.stream().filter(line -> line.startsWith("am instrument")).count(), waits.get());
  }

  @Test
  void throttledTrialIsRepeatedAtMostTwice() throws Exception {
    assertEquals(List.of(2L, 2L), launchesAndWaits(0));
    assertEquals(List.of(3L, 3L), launchesAndWaits(1));
  }

  @Test
  void deadAgentIsReportedWithAndroidsMessage() throws Exception {
    link.answers.put(
        "am instrument", new ShellResult(0, "INSTRUMENTATION_RESULT: shortMsg=Process crashed.\n"));
    TrialOutcome.Missed missed = missed();
    assertEquals(FailedTrial.Kind.AGENT_DIED, missed.kind());
    assertTrue(missed.message().contains("Process crashed"));
  }

  @Test
  void hungAgentIsStopped() throws Exception {
    link.lostAt = "am instrument";
    link.timesOut = true;
    TrialOutcome.Missed missed = missed();
    assertEquals(FailedTrial.Kind.AGENT_HUNG, missed.kind());
    assertTrue(missed.message().contains("within 7 s"));
    assertTrue(link.told.contains("am force-stop org.frillbench.agent"));
  }

  @Test
  void sustainedPerformanceIsRequestedIfSet() throws Exception {
    reportIs(failedReport());
    target.measure(TrialJobs.app("t-1", LIMIT), step -> {});
    assertFalse(link.told.toString().contains("sustained"));
    reportIs(failedReport());
    target.measure(TrialJobs.sustained("t-1", LIMIT), step -> {});
    assertTrue(link.told.toString().contains(" -e sustained true org.frillbench.agent/"));
  }

  @Test
  void lostDeviceThrows() {
    link.lostAt = "";
    assertThrows(
        LinkLostException.class, () -> target.measure(TrialJobs.app("t-1", LIMIT), step -> {}));
  }

  @Test
  void reportIsFetchedFromAReconnectedDevice() throws Exception {
    link.lostAt = "am instrument";
    link.returns = true;
    assertThrows(
        LinkLostException.class, () -> target.measure(TrialJobs.app("t-1", LIMIT), step -> {}));
    // What is stored on the device stays there until the trial is taken up.
    assertFalse(link.told.stream().anyMatch(line -> line.startsWith("rm ")), link.told::toString);
    target.awaitReturn();
    assertTrue(link.told.contains("wait 9"));
    link.answers.put("pidof", new ShellResult(1, ""));
    reportIs(failedReport());
    TrialOutcome.Missed missed =
        assertInstanceOf(
            TrialOutcome.Missed.class, target.resume(TrialJobs.app("t-1", LIMIT), step -> {}));
    assertEquals("no numbers fill it", missed.message());
    // Where no report lies there, the trial begins again.
    link.files.clear();
    link.told.clear();
    link.answers.put("ls", new ShellResult(1, ""));
    missed =
        assertInstanceOf(
            TrialOutcome.Missed.class, target.resume(TrialJobs.app("t-1", LIMIT), step -> {}));
    assertTrue(missed.message().contains("left no report"), missed.message());
    assertTrue(link.told.stream().anyMatch(line -> line.startsWith("am instrument")));
  }

  @Test
  void deviceThatDoesNotReconnectThrows() {
    LinkLostException gone = assertThrows(LinkLostException.class, target::awaitReturn);
    assertEquals(
        "device FAKE did not come back within 9 s: adb does not list it.", gone.getMessage());
  }

  @Test
  void agentThatRunsTooLongAfterALostConnectionIsEnded() throws Exception {
    link.answers.put("pidof", new ShellResult(0, "77\n"));
    TrialOutcome.Missed missed =
        assertInstanceOf(
            TrialOutcome.Missed.class,
            target.resume(TrialJobs.app("t-1", Duration.ofMillis(1)), step -> {}));
    assertEquals(FailedTrial.Kind.AGENT_HUNG, missed.kind());
    assertTrue(link.told.contains("am force-stop org.frillbench.agent"));
  }

  @Test
  void agentWithoutReportStillRunsIfProcessesAreUnknown() throws Exception {
    link.missing.addAll(List.of("pidof", "ps"));
    link.answers.put("ls", new ShellResult(1, ""));
    TrialOutcome.Missed missed =
        assertInstanceOf(
            TrialOutcome.Missed.class,
            target.resume(TrialJobs.app("t-1", Duration.ofMillis(1)), step -> {}));
    assertEquals(FailedTrial.Kind.AGENT_HUNG, missed.kind());
    link.answers.remove("ls");
    reportIs(failedReport());
    missed =
        assertInstanceOf(
            TrialOutcome.Missed.class, target.resume(TrialJobs.app("t-1", LIMIT), step -> {}));
    assertEquals("no numbers fill it", missed.message());
  }

  @Test
  void reportOfAnotherRequestIsRefused() throws Exception {
    for (String[] change :
        new String[][] {
          {"\"coreDigest\":\"", "\"coreDigest\":\"0", "install the agent"},
          {"\"id\":\"t-1\"", "\"id\":\"t-2\"", "answers another request"},
          {SHA, "cd".repeat(32), "answers another request"},
          {"\"protocol\":" + Wire.PROTOCOL, "\"protocol\":9", "version 9"},
          {"{", "", "no"},
        }) {
      reportIs(failedReport().replace(change[0], change[1]));
      TrialOutcome.Missed missed = missed();
      assertEquals(FailedTrial.Kind.REPORT, missed.kind());
      assertTrue(missed.message().contains(change[2]), missed.message());
    }
  }
}
