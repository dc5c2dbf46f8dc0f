package org.frillbench.cli.input;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.frillbench.cli.failure.CommandFailure;
import org.frillbench.cli.failure.ExitCode;
import org.frillbench.converter.frontend.LogMelPatch;
import org.frillbench.converter.frontend.UnreadableRecordingException;

/** Reads what a user wants fed; what the file is, its name's ending says. */
final class InputReader {

  /** More than any model for a phone takes. */
  private static final long MOST_BYTES = 64L << 20;

  private InputReader() {}

  static boolean isRecording(Path file) {
    return ending(file).equals("wav");
  }

  /**
   * Reads the numbers of {@code file}.
   *
   * @param patch which log-mel patch of a recording
   */
  static Numbers read(Path file, int patch) {
    if (isRecording(file)) {
      return recording(file, patch);
    }
    try {
      Numbers numbers =
          switch (ending(file)) {
            case "npy" -> NpyReader.read(content(file));
            case "f32", "bin" -> raw(content(file));
            default ->
                throw new IllegalArgumentException(
                    "is of no kind that can be fed: name a .wav, .npy, .f32 or .bin file");
          };
      numbers
          .notANumber()
          .ifPresent(
              place -> {
                throw new IllegalArgumentException("holds NaN or infinity at value " + place);
              });
      return numbers;
    } catch (IllegalArgumentException e) {
      throw new CommandFailure(ExitCode.REFUSED_INPUT, file + " " + e.getMessage() + ".", e);
    } catch (IOException e) {
      throw new CommandFailure(ExitCode.REFUSED_INPUT, file + " cannot be read: " + e, e);
    }
  }

  private static Numbers recording(Path file, int patch) {
    try {
      return new Numbers(LogMelPatch.of(file, patch), LogMelPatch.SHAPE);
    } catch (UnreadableRecordingException e) {
      throw new CommandFailure(ExitCode.REFUSED_INPUT, e.getMessage(), e);
    }
  }

  private static Numbers raw(byte[] content) {
    if (content.length % Float.BYTES != 0) {
      throw new IllegalArgumentException(
          "has " + content.length + " bytes, which are no whole float32 numbers: write it again");
    }
    return new Numbers(Numbers.of(ByteBuffer.wrap(content)), null);
  }

  private static byte[] content(Path file) throws IOException {
    if (Files.notExists(file)) {
      throw new IllegalArgumentException("does not exist: check the path");
    }
    if (!Files.isRegularFile(file)) {
      throw new IllegalArgumentException("is not a regular file: name the input itself");
    }
    long size = Files.size(file);
    if (size == 0 || size > MOST_BYTES) {
      throw new IllegalArgumentException(
          size == 0 ? "is empty: write it again" : "is larger than the 64 MiB that can be fed");
    }
    return Files.readAllBytes(file);
  }

  private static String ending(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }
}
