package org.frillbench.cli.input;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.frillbench.agent.io.HexDigest;
import org.frillbench.agent.port.InputType;
import org.frillbench.cli.failure.CommandFailure;
import org.frillbench.cli.user.TemporaryFiles;
import org.frillbench.results.record.Input;

/**
 * Numbers that fill an input, in a temporary file until they are closed.
 *
 * @param file the elements as the agent reads them: little-endian
 * @param type their type
 * @param shape the extents in the user's file; empty where it has none
 * @param origin their description in the record
 */
public record InputFile(Path file, InputType type, Optional<List<Integer>> shape, Input.File origin)
    implements AutoCloseable {

  /**
   * The numbers of a user's file, or of one patch of the user's recording.
   *
   * @param patch which log-mel patch of a recording, from 1
   */
  static InputFile of(Path source, int patch) {
    Numbers numbers = InputReader.read(source, patch);
    ByteBuffer bytes = numbers.bytes();
    Input.File origin =
        new Input.File(
            String.valueOf(source.getFileName()),
            HexDigest.sha256().update(bytes).hex(),
            bytes.remaining(),
            InputReader.isRecording(source) ? patch : null);
    try {
      Path file = TemporaryFiles.holding("input", ".bin", bytes);
      return new InputFile(file, numbers.type(), numbers.shape(), origin);
    } catch (IOException e) {
      throw CommandFailure.noTemporaryFiles(e);
    }
  }

  @Override
  public void close() {
    TemporaryFiles.discard(file);
  }
}
