package org.frillbench.cli.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.frillbench.agent.host.AgentProcess;
import org.frillbench.cli.failure.CommandFailure;
import org.frillbench.cli.failure.ExitCode;
import org.frillbench.converter.frontend.LogMelPatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the process that decodes does, however it goes. */
final class RecordedPatchTest {

  private static final Path VOICE =
      Path.of("..", "fixtures", "audio", "voice.wav").toAbsolutePath().normalize();

  @TempDir private Path folder;

  @Test
  void patchEqualsTheOneOfTheFrontEnd() throws Exception {
    Numbers expected = Numbers.of(LogMelPatch.of(VOICE, 3), LogMelPatch.SHAPE);
    assertEquals(expected.bytes(), RecordedPatch.of(VOICE, List.of(3)).get(0).bytes());
  }

  @Test
  void crashOfTheDecoderIsReportedInOneSentence() {
    CommandFailure failure = failure(Crashing.class, Duration.ofMinutes(1));
    assertEquals(
        VOICE
            + " ended the process that decodes it (exit code 134, the\\u{1B}end): convert it to WAV"
            + " with another program.",
        failure.getMessage());
  }

  @Test
  void hungDecoderIsEnded() {
    CommandFailure failure = failure(Hanging.class, Duration.ofMillis(500));
    assertEquals(
        VOICE
            + " was not decoded within 0 minutes: cut out the part to feed, or convert it to WAV.",
        failure.getMessage());
  }

  private static CommandFailure failure(Class<?> decoder, Duration limit) {
    CommandFailure failure =
        assertThrows(
            CommandFailure.class, () -> RecordedPatch.of(decoder, limit, VOICE, List.of(1)));
    assertEquals(ExitCode.REFUSED_INPUT, failure.exitCode());
    return failure;
  }

  /** FFmpeg itself would write to the terminal what it thinks of such a file. */
  @Test
  void decoderWritesItsAnswerOnly() throws Exception {
    Path cut = Files.write(folder.resolve("cut.wav"), Arrays.copyOf(Files.readAllBytes(VOICE), 36));
    Path answer = folder.resolve("answer");
    try (AgentProcess process =
        AgentProcess.start(
            PatchProcess.class, answer, step -> {}, cut.toString(), "1", answer.toString())) {
      AgentProcess.End end = process.await(Duration.ofMinutes(1));
      assertEquals(PatchProcess.REFUSED, end.exitCode());
      assertEquals("", end.errors());
    }
  }

  /** A decoder that dies as by a signal. */
  static final class Crashing {
    private Crashing() {}

    public static void main(String[] args) {
      System.err.println("first\nthe\u001bend");
      Runtime.getRuntime().halt(134);
    }
  }

  /** A decoder that never ends. */
  static final class Hanging {
    private Hanging() {}

    public static void main(String[] args) throws InterruptedException {
      new CountDownLatch(1).await();
    }
  }
}
