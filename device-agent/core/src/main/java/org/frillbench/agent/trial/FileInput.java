package org.frillbench.agent.trial;

import java.io.DataInputStream;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.frillbench.agent.port.EngineException;
import org.frillbench.agent.port.Tensor;
import org.frillbench.agent.wire.Failure;
import org.frillbench.agent.wire.TrialRequest;

/** One input's numbers from a file: float32, little-endian, in the tensor's order, nothing else. */
final class FileInput implements Inputs {

  private final TrialRequest.StoredFile asked;
  private final File file;
  private boolean given;

  /**
   * Numbers from a file.
   *
   * @param asked what the request says of the file
   * @param file where it lies for this process
   */
  FileInput(TrialRequest.StoredFile asked, File file) {
    this.asked = asked;
    this.file = file;
  }

  /** As the interface says; the size is the tensor's, so nothing larger is ever read. */
  @Override
  public ByteBuffer next(Tensor tensor) throws EngineException {
    if (given) {
      throw refused("the model has more inputs than the one that " + asked.path + " fills");
    }
    given = true;
    boolean fits = tensor.type.equals("FLOAT32") && tensor.elements() * Float.BYTES == asked.bytes;
    if (!fits || asked.bytes > MOST_BYTES) {
      throw refused(
          "input "
              + tensor
              + " does not take "
              + asked.path
              + ", float32 in "
              + asked.bytes
              + " bytes");
    }
    ByteBuffer content = ByteBuffer.wrap(content()).order(ByteOrder.LITTLE_ENDIAN);
    if (!new Sha256().update(content).hex().equals(asked.sha256)) {
      throw refused(asked.path + " has another digest than the request says");
    }
    ByteBuffer buffer =
        ByteBuffer.allocateDirect(content.remaining()).order(ByteOrder.nativeOrder());
    buffer.asFloatBuffer().put(content.asFloatBuffer());
    return buffer;
  }

  private byte[] content() throws EngineException {
    if (file.length() != asked.bytes) {
      throw refused(
          file.isFile()
              ? asked.path + " has " + file.length() + " bytes, the request says " + asked.bytes
              : "the agent cannot read " + asked.path);
    }
    byte[] content = new byte[(int) asked.bytes];
    try (DataInputStream in = new DataInputStream(new FileInputStream(file))) {
      in.readFully(content);
      return content;
    } catch (IOException e) {
      throw refused("the agent cannot read " + asked.path);
    }
  }

  private static EngineException refused(String why) {
    return new EngineException(Failure.Kind.INPUT, why);
  }
}
