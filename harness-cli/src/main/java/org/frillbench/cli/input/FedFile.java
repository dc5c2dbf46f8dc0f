package org.frillbench.cli.input;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import org.frillbench.agent.io.HexDigest;
import org.frillbench.cli.failure.CommandFailure;
import org.frillbench.cli.user.TemporaryFiles;

/**
 * The elements of one input in a temporary file.
 *
 * @param source what the numbers are, for people: {@code voice.wav patch 3}, {@code seed 1}
 * @param shape the input's extents
 * @param file the elements as an agent reads them: of the input's type, little-endian
 * @param sha256 their digest
 * @param bytes how many bytes there are
 */
public record FedFile(String source, List<Integer> shape, Path file, String sha256, long bytes)
    implements AutoCloseable {

  /** Writes {@code elements}, little-endian from the buffer's position to its limit. */
  static FedFile write(String source, List<Integer> shape, ByteBuffer elements) {
    String digest = HexDigest.sha256().update(elements.duplicate()).hex();
    long bytes = elements.remaining();
    try {
      Path file = TemporaryFiles.holding("input", ".bin", elements);
      return new FedFile(source, shape, file, digest, bytes);
    } catch (IOException e) {
      throw CommandFailure.noTemporaryFiles(e);
    }
  }

  @Override
  public void close() {
    TemporaryFiles.discard(file);
  }
}
