package org.frillbench.agent.trial;

import java.io.EOFException;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import org.frillbench.agent.io.HexDigest;
import org.frillbench.agent.port.EngineException;
import org.frillbench.agent.port.Tensor;
import org.frillbench.agent.wire.Failure;
import org.frillbench.agent.wire.TrialRequest;

/**
 * One input's elements from a file: of the tensor's type, in its order, nothing else. They are
 * little-endian, as every machine is that TensorFlow Lite is built for.
 */
final class FileInput {

  private static final int PIECE = 1 << 16;

  private final TrialRequest.StoredFile asked;
  private final File file;

  /**
   * Numbers from a file.
   *
   * @param asked the file's entry in the request
   * @param file its path for this process
   */
  FileInput(TrialRequest.StoredFile asked, File file) {
    this.asked = asked;
    this.file = file;
  }

  /**
   * Fills {@code memory}, which is as long as {@code tensor}, in pieces.
   *
   * @throws EngineException if the file is missing, or is not the one that was asked for
   */
  void fill(Tensor tensor, ByteBuffer memory) throws EngineException {
    if (memory.remaining() != asked.bytes) {
      throw refused(
          "input " + tensor + " does not take " + asked.path + ", " + asked.bytes + " bytes");
    }
    if (file.length() != asked.bytes) {
      throw refused(
          file.isFile()
              ? asked.path + " has " + file.length() + " bytes, the request says " + asked.bytes
              : "the agent cannot read " + asked.path);
    }
    if (!copy(memory).equals(asked.sha256)) {
      throw refused(asked.path + " has another digest than the request says");
    }
  }

  /** Returns the digest of what was copied. */
  private String copy(ByteBuffer memory) throws EngineException {
    HexDigest sha256 = HexDigest.sha256();
    byte[] piece = new byte[PIECE];
    try (InputStream in = new FileInputStream(file)) {
      while (memory.hasRemaining()) {
        int read = in.read(piece, 0, Math.min(PIECE, memory.remaining()));
        if (read < 0) {
          throw new EOFException();
        }
        sha256.update(ByteBuffer.wrap(piece, 0, read));
        memory.put(piece, 0, read);
      }
      return sha256.hex();
    } catch (IOException e) {
      throw refused("the agent cannot read " + asked.path);
    }
  }

  private static EngineException refused(String why) {
    return new EngineException(Failure.Kind.INPUT, why);
  }
}
