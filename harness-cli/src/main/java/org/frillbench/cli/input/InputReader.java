package org.frillbench.cli.input;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.frillbench.agent.port.InputType;
import org.frillbench.cli.failure.CommandFailure;
import org.frillbench.cli.failure.ExitCode;
import org.frillbench.results.store.FileErrorText;

/**
 * Reads what a user wants fed. What the file is, its first bytes say; only raw numbers, which have
 * none of their own, are known by the name's ending.
 */
final class InputReader {

  /** What an input may hold, and a header of an array's. */
  private static final long MOST_BYTES = InputType.MOST_BYTES + (1 << 20);

  private InputReader() {}

  /** Whether {@code file} is to be read as a recording. */
  static boolean isRecording(Path file) {
    return switch (ending(file)) {
      case "npy", "f32", "bin" -> false;
      default -> !NpyHeader.isAt(file);
    };
  }

  /**
   * Reads the numbers of {@code file}.
   *
   * @param patch which log-mel patch of a recording
   */
  static Numbers read(Path file, int patch) {
    return read(file, List.of(patch)).get(0);
  }

  /**
   * Reads the numbers of {@code file}, of a recording those of several patches.
   *
   * @param patches which log-mel patches of a recording
   */
  static List<Numbers> read(Path file, List<Integer> patches) {
    try {
      checkFile(file);
      if (isRecording(file)) {
        return RecordedPatch.of(file, patches);
      }
      ByteBuffer content = content(file);
      Numbers numbers =
          NpyHeader.isAt(file) || ending(file).equals("npy")
              ? NpyReader.read(content)
              : raw(content);
      numbers
          .notANumber()
          .ifPresent(
              place -> {
                throw new IllegalArgumentException("holds NaN or infinity at value " + place);
              });
      return List.of(numbers);
    } catch (IllegalArgumentException e) {
      throw new CommandFailure(ExitCode.REFUSED_INPUT, file + " " + e.getMessage() + ".", e);
    } catch (IOException e) {
      throw new CommandFailure(
          ExitCode.REFUSED_INPUT, file + " cannot be read: " + FileErrorText.of(e) + ".", e);
    }
  }

  private static Numbers raw(ByteBuffer content) {
    if (content.remaining() % Float.BYTES != 0) {
      throw new IllegalArgumentException(
          "has "
              + content.remaining()
              + " bytes, which are no whole float32 numbers: write it again");
    }
    return new Numbers(InputType.FLOAT32, null, content);
  }

  private static void checkFile(Path file) throws IOException {
    if (Files.notExists(file)) {
      throw new IllegalArgumentException("does not exist: check the path");
    }
    if (!Files.isRegularFile(file)) {
      throw new IllegalArgumentException("is not a regular file: name the input itself");
    }
    if (Files.size(file) == 0) {
      throw new IllegalArgumentException("is empty: write it again");
    }
  }

  private static ByteBuffer content(Path file) throws IOException {
    if (Files.size(file) > MOST_BYTES) {
      throw new IllegalArgumentException("is larger than the 1 GiB that can be fed");
    }
    try (FileChannel channel = FileChannel.open(file)) {
      return channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
    }
  }

  private static String ending(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }
}
