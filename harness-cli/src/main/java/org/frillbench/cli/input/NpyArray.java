package org.frillbench.cli.input;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.List;
import org.frillbench.agent.port.InputType;
import org.frillbench.cli.failure.CommandFailure;
import org.frillbench.cli.failure.ExitCode;
import org.frillbench.results.store.BoundedFile;
import org.frillbench.results.store.FileErrorText;

/**
 * An array that numpy saved, whatever its numbers are.
 *
 * @param type its element type
 * @param shape its extents
 * @param elements its numbers, little-endian
 */
public record NpyArray(InputType type, List<Integer> shape, ByteBuffer elements) {

  /** Reads {@code file}; a refusal names it. */
  public static NpyArray read(Path file) {
    try {
      BoundedFile.requireReadable(file);
      try (FileChannel channel = FileChannel.open(file)) {
        if (channel.size() > InputType.MOST_BYTES) {
          throw new IllegalArgumentException("is larger than the 1 GiB that is read");
        }
        Numbers numbers =
            NpyReader.read(channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size()));
        return new NpyArray(numbers.type(), numbers.shape().orElseThrow(), numbers.bytes().slice());
      }
    } catch (IllegalArgumentException e) {
      throw new CommandFailure(ExitCode.REFUSED_INPUT, file + " " + e.getMessage() + ".", e);
    } catch (IOException e) {
      throw new CommandFailure(
          ExitCode.REFUSED_INPUT, file + " cannot be read: " + FileErrorText.of(e) + ".", e);
    }
  }
}
