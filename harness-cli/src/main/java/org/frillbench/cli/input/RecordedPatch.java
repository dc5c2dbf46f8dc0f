package org.frillbench.cli.input;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.frillbench.agent.host.AgentProcess;
import org.frillbench.agent.port.InputType;
import org.frillbench.cli.failure.CommandFailure;
import org.frillbench.cli.failure.ExitCode;
import org.frillbench.cli.user.TemporaryFiles;
import org.frillbench.converter.frontend.LogMelPatch;
import org.frillbench.results.document.ControlCharacters;

/**
 * A recording's patches, decoded in a process of its own: recordings come from anywhere, and what
 * crashes, hangs or fills the memory of a decoder must not take this process along.
 */
final class RecordedPatch {

  /** Enough for the end of a recording of some hours. */
  private static final Duration LIMIT = Duration.ofMinutes(5);

  private static final int MOST_REFUSAL_BYTES = 4096;

  private RecordedPatch() {}

  /**
   * Decodes several patches in one process.
   *
   * @param patches which ones, from 1
   */
  static List<Numbers> of(Path recording, List<Integer> patches) {
    return of(PatchProcess.class, LIMIT, recording, patches);
  }

  /** The same by another {@code decoder} within another limit. */
  static List<Numbers> of(Class<?> decoder, Duration limit, Path recording, List<Integer> patches) {
    Path answer = null;
    try {
      answer = TemporaryFiles.file("patch", ".f32");
      return decoded(decoder, limit, recording, patches, answer);
    } catch (IOException e) {
      throw CommandFailure.noTemporaryFiles(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw refused(recording + " was not decoded: it was interrupted.");
    } finally {
      if (answer != null) {
        TemporaryFiles.discard(answer);
      }
    }
  }

  private static List<Numbers> decoded(
      Class<?> decoder, Duration limit, Path recording, List<Integer> patches, Path answer)
      throws IOException, InterruptedException {
    try (AgentProcess process =
        AgentProcess.start(
            decoder,
            answer,
            step -> {},
            recording.toString(),
            patches.stream().map(String::valueOf).collect(Collectors.joining(",")),
            answer.toString())) {
      AgentProcess.End end = process.await(limit);
      if (end.timedOut()) {
        throw refused(
            recording
                + " was not decoded within "
                + limit.toMinutes()
                + " minutes: cut out the part to feed, or convert it to WAV.");
      }
      return switch (end.exitCode()) {
        case PatchProcess.DECODED -> numbers(Files.readAllBytes(answer), patches.size());
        case PatchProcess.REFUSED -> throw refused(sentence(answer));
        case PatchProcess.NO_RECORDING ->
            throw refused(sentence(answer) + " Numbers are read from .npy, .f32 and .bin files.");
        default ->
            throw refused(
                recording
                    + " ended the process that decodes it (exit code "
                    + end.exitCode()
                    + lastLine(end.errors())
                    + "): convert it to WAV with another program.");
      };
    }
  }

  private static List<Numbers> numbers(byte[] answer, int patches) {
    int bytes = answer.length / patches;
    return IntStream.range(0, patches)
        .mapToObj(place -> ByteBuffer.wrap(answer, place * bytes, bytes))
        .map(elements -> new Numbers(InputType.FLOAT32, LogMelPatch.SHAPE, elements))
        .toList();
  }

  private static String sentence(Path answer) throws IOException {
    String sentence = Files.readString(answer);
    return sentence.substring(0, Math.min(sentence.length(), MOST_REFUSAL_BYTES));
  }

  /** The last line of the process's output, which summarizes a crash. */
  private static String lastLine(String errors) {
    String line = ControlCharacters.of(errors.substring(errors.lastIndexOf('\n') + 1).strip());
    return line.isEmpty() ? "" : ", " + line;
  }

  private static CommandFailure refused(String sentence) {
    return new CommandFailure(ExitCode.REFUSED_INPUT, sentence);
  }
}
