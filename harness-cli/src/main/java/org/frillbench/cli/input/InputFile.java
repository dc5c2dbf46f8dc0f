package org.frillbench.cli.input;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.frillbench.cli.candidate.CandidateFile;
import org.frillbench.cli.failure.CommandFailure;
import org.frillbench.results.record.Input;

/**
 * Numbers that fill every candidate's input, in a temporary file until they are closed.
 *
 * @param file the numbers as the agent reads them: float32, little-endian
 * @param shape the extents that the user's file gives them; empty where it does not say
 * @param input what the record says of them
 */
public record InputFile(Path file, Optional<List<Integer>> shape, Input input)
    implements AutoCloseable {

  /**
   * The numbers of a user's file, or of one patch of the user's recording.
   *
   * @param patch which log-mel patch of a recording, from 1
   */
  public static InputFile of(Path source, int patch) {
    Numbers numbers = InputReader.read(source, patch);
    byte[] bytes = numbers.bytes();
    Input input =
        new Input(
            String.valueOf(source.getFileName()),
            sha256(bytes),
            bytes.length,
            InputReader.isRecording(source) ? patch : null);
    try {
      Path file = Files.createTempFile("frill-bench", ".f32");
      return new InputFile(Files.write(file, bytes), numbers.shape(), input);
    } catch (IOException e) {
      throw CommandFailure.noTemporaryFiles(e);
    }
  }

  /** Whether {@code file} is to be read as a recording, so that it has patches to choose from. */
  public static boolean isRecording(Path file) {
    return InputReader.isRecording(file);
  }

  /** Refuses candidates that these numbers do not fit. */
  public void requireFit(List<CandidateFile> candidates) {
    InputFit.check(this, candidates);
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  @Override
  public void close() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      file.toFile().deleteOnExit();
    }
  }
}
