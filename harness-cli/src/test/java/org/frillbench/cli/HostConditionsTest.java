package org.frillbench.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.frillbench.agent.host.HostCores;
import org.frillbench.agent.host.HugePages;
import org.frillbench.results.record.Measurement;
import org.frillbench.results.record.RunFile;
import org.frillbench.results.record.Settings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cores and huge pages of a host's agent, from the option to what the agent reports. */
final class HostConditionsTest {

  @TempDir Path folder;

  @BeforeEach
  void writeStudent() throws Exception {
    TinyModel.student(folder.resolve("student.tflite"));
  }

  private Cli.Ended push(String... more) throws Exception {
    List<String> arguments = new ArrayList<>(List.of("push-and-run", "student.tflite", "--quick"));
    arguments.addAll(List.of("--iterations", "5", "--min-time", "0s", "--warm-up", "2"));
    arguments.addAll(List.of("--output", "run.json", "--overwrite"));
    arguments.addAll(List.of(more));
    return InProcess.run(folder, arguments.toArray(String[]::new));
  }

  private Measurement measured(String... more) throws Exception {
    Cli.Ended ended = push(more);
    assertEquals(0, ended.exit(), ended.err());
    RunFile run = RunFiles.read(folder.resolve("run.json"));
    return run.measurements().get(0);
  }

  private void refused(String sentence, String... more) throws Exception {
    Cli.Ended ended = push(more);
    assertEquals(2, ended.exit(), ended.err());
    assertTrue(ended.complaint().contains(sentence), ended.err());
    assertFalse(Files.exists(folder.resolve("run.json")));
  }

  @Test
  void withoutOptionsTheSystemChoosesCoresAndPages() throws Exception {
    Settings settings = measured("--target", "host").settings();
    assertNull(settings.cpuMask());
    assertNull(settings.hugePages());
  }

  @Test
  void cpusHoldTheAgentToCoresOfThisMachine() throws Exception {
    assumeFalse(HostCores.choosable().isEmpty(), "this machine cannot choose cores");
    int last = HostCores.choosable().get(HostCores.choosable().size() - 1);
    String mask = BigInteger.ONE.shiftLeft(last).toString(16);
    Measurement trial = measured("--target", "host", "--cpus", mask);
    assertEquals(mask, trial.settings().cpuMask());
    assertEquals(Integer.toString(last), trial.before().process.cores);
    assertEquals(Integer.toString(last), trial.after().process.cores);
  }

  @Test
  void coresThatThisMachineDoesNotHaveAreRefused() throws Exception {
    assumeFalse(HostCores.choosable().isEmpty(), "this machine cannot choose cores");
    refused(
        "--cpus 8000000000000000 means cores that cannot be used here",
        "--target",
        "host",
        "--cpus",
        "8000000000000000");
  }

  @Test
  void hugePagesAreRecordedAsAskedForAndAsReceived() throws Exception {
    assumeTrue(HugePages.obstacle().isEmpty(), "this machine has no huge pages to ask for");
    Measurement trial = measured("--target", "host", "--huge-pages");
    assertEquals(true, trial.settings().hugePages());
    assertTrue(trial.memory().hugePageBytes >= 0);
    assertTrue(Files.readString(folder.resolve("run.json")).contains("\"hugePages\": true"));
  }

  @Test
  void hugePagesAreRefusedOnADevice() throws Exception {
    refused(
        "--huge-pages goes with --target host: Android's C library has no such setting.",
        "--virtual-device",
        "--huge-pages");
  }
}
