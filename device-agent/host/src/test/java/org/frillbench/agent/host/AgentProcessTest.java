package org.frillbench.agent.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.frillbench.agent.wire.Kernels;
import org.frillbench.agent.wire.TrialReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class AgentProcessTest {

  private static final Duration TIME_LIMIT = Duration.ofSeconds(60);

  @TempDir private Path folder;
  @TempDir private Path models;

  private TestTrial trial(TestModel model, Kernels kernels) throws IOException {
    return TestTrial.of(folder, TestTrial.asking(model.in(models), kernels, TestTrial.SHORT));
  }

  private TestTrial endless() throws IOException {
    Path model = TestModel.heavy(1024).in(models);
    return TestTrial.of(folder, TestTrial.asking(model, Kernels.XNNPACK, TestTrial.LONG));
  }

  private List<String> left() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void aTrialReturnsSamples() throws Exception {
    TestTrial trial = trial(TestModel.dense(), Kernels.XNNPACK);
    try (AgentProcess agent = trial.start()) {
      assertEquals(0, agent.await(TIME_LIMIT).exitCode());
    }
    TrialReport report = trial.answer();
    assertNull(report.failure);
    assertEquals("t-1", report.id);
    assertEquals(Kernels.XNNPACK, report.used.kernels);
    assertTrue(report.samplesNs.length >= 20);
    assertEquals(List.of("start", "load", "warm-up", "time", "report"), trial.steps);
    assertEquals(List.of("report.json", "request.json"), left());
  }

  @Test
  void aChildIsHeldToTheCoresThatItIsGiven() throws Exception {
    List<Integer> choosable = HostCores.choosable();
    assumeFalse(choosable.isEmpty(), "this machine cannot choose cores");
    int last = choosable.get(choosable.size() - 1);
    TestTrial trial = trial(TestModel.dense(), Kernels.XNNPACK);
    try (AgentProcess agent = trial.start(ProcessConditions.onCores(Set.of(last)))) {
      assertEquals(0, agent.await(TIME_LIMIT).exitCode());
    }
    assertEquals(Integer.toString(last), trial.answer().before.process.cores);
  }

  @Test
  void bothKernelsAgreeOnTheSameInputs() throws Exception {
    assertEquals(mean(Kernels.BUILTIN), mean(Kernels.XNNPACK), 1e-5);
  }

  private double mean(Kernels kernels) throws Exception {
    TestTrial trial = trial(TestModel.dense(), kernels);
    try (AgentProcess agent = trial.start()) {
      agent.await(TIME_LIMIT);
    }
    assertEquals(kernels, trial.answer().used.kernels);
    return trial.answer().output.summary.mean;
  }

  @Test
  void anAgentOnStandbyReadsItsRequestWhenItIsLetBegin() throws Exception {
    TestTrial trial = trial(TestModel.dense(), Kernels.XNNPACK);
    byte[] request = Files.readAllBytes(trial.request);
    Files.delete(trial.request);
    try (AgentProcess agent =
        AgentProcess.standBy(Path.of("/"), trial.request, trial.report, ProcessConditions.USUAL)) {
      Files.write(trial.request, request);
      assertEquals(0, agent.begin(trial.steps::add).await(TIME_LIMIT).exitCode());
    }
    assertEquals(List.of("start", "load", "warm-up", "time", "report"), trial.steps);
    assertEquals("t-1", trial.answer().id);
  }

  @Test
  void anAgentOnStandbyEndsWhenItsParentLetsGo() throws Exception {
    TestTrial trial = trial(TestModel.dense(), Kernels.XNNPACK);
    ChildCommand command =
        ChildCommand.agent(Path.of("/"), trial.request, trial.report, ProcessConditions.USUAL);
    Process agent = new ProcessBuilder(command.line()).start();
    try {
      agent.getOutputStream().close();
      assertTrue(agent.waitFor(TIME_LIMIT.toSeconds(), TimeUnit.SECONDS));
      assertEquals(143, agent.exitValue());
      assertEquals(List.of("request.json"), left());
    } finally {
      agent.destroyForcibly();
    }
  }

  @Test
  void aChildThatExceedsItsTimeIsKilledAndLeavesNoFile() throws Exception {
    TestTrial trial = endless();
    try (AgentProcess agent = trial.start()) {
      Children.until(() -> trial.steps.contains("time"));
      AgentProcess.End end = agent.await(Duration.ofMillis(100));
      assertTrue(end.timedOut());
      assertEquals(OS.WINDOWS.isCurrentOs() ? 1 : 137, end.exitCode());
      assertFalse(Children.alive(agent.pid()));
    }
    assertEquals(List.of("request.json"), left());
  }

  @Test
  void aChildThatIsDoneIsEndedAndHasEndedWell() throws Exception {
    Path report = folder.resolve("report.json");
    try (AgentProcess agent = AgentProcess.start(Children.Done.class, report, step -> {})) {
      AgentProcess.End end = agent.await(TIME_LIMIT);
      assertFalse(end.timedOut());
      assertEquals(0, end.exitCode());
    }
  }

  @Test
  void closingKillsAtOnce() throws Exception {
    AgentProcess agent = endless().start();
    agent.close();
    assertFalse(Children.alive(agent.pid()));
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aCrashInNativeCodeIsReportedWithItsFrameAndLeavesNoFile() throws Exception {
    TestTrial trial = endless();
    try (AgentProcess agent = trial.start()) {
      Children.until(() -> trial.steps.contains("time"));
      Children.signal("SEGV", agent.pid());
      AgentProcess.End end = agent.await(TIME_LIMIT);
      assertEquals(134, end.exitCode());
      assertFalse(end.timedOut());
      assertTrue(end.errors().contains("the JVM crashed: SIGSEGV"), end.errors());
    }
    assertEquals(List.of("request.json"), left());
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aChildEndsWhenItsParentIsKilled() throws Exception {
    TestTrial trial = endless();
    List<String> command =
        ChildJvm.command(
            folder.resolve("crash"),
            Children.Parent.class,
            trial.request.toString(),
            trial.report.toString());
    Process parent = new ProcessBuilder(command).start();
    long child = Long.parseLong(parent.inputReader().readLine());
    try {
      assertTrue(Children.alive(child));
      Children.signal("KILL", parent.pid());
      Children.until(() -> !Children.alive(child));
    } finally {
      parent.destroyForcibly().waitFor();
      ProcessHandle.of(child).ifPresent(ProcessHandle::destroyForcibly);
    }
  }
}
