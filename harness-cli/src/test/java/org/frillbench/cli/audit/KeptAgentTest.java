package org.frillbench.cli.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.frillbench.cli.TinyModel;
import org.frillbench.cli.candidate.CandidateReader;
import org.frillbench.cli.failure.CommandFailure;
import org.frillbench.cli.failure.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

final class KeptAgentTest {

  @TempDir Path folder;

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void crashOfItsProcessIsOneSentence() throws Exception {
    Path model = folder.resolve("tiny.tflite");
    TinyModel.student(model);
    Set<ProcessHandle> before = ProcessHandle.current().children().collect(Collectors.toSet());
    try (KeptAgent agent = new KeptAgent(CandidateReader.read(List.of(model)).get(0))) {
      assertTrue(agent.medianNs() > 0);
      ProcessHandle child =
          ProcessHandle.current()
              .children()
              .filter(each -> !before.contains(each))
              .findFirst()
              .orElseThrow();
      new ProcessBuilder("kill", "-SEGV", Long.toString(child.pid())).start().waitFor();
      child.onExit().get(1, TimeUnit.MINUTES);
      CommandFailure failure = assertThrows(CommandFailure.class, agent::medianNs);
      assertEquals(ExitCode.NOT_ALL_MEASURED, failure.exitCode());
      assertTrue(
          failure
              .getMessage()
              .startsWith(
                  "the process that is kept over all rounds died: the JVM crashed: SIGSEGV"),
          failure.getMessage());
    }
  }
}
