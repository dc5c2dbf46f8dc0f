package org.frillbench.agent.engine;

import java.io.DataInputStream;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import org.frillbench.agent.port.EngineException;
import org.frillbench.agent.wire.Failure;

/**
 * The ABI that this process runs, read from the head of its own program: a 64-bit phone runs 32-bit
 * processes too, and {@code android.os.Build} may not be there to ask.
 */
final class ProcessAbi {

  private static final int MACHINE = 18;
  private static final int ARM = 0x28;
  private static final int X86_64 = 0x3e;
  private static final int AARCH64 = 0xb7;

  private ProcessAbi() {}

  /** Android's name for the ABI of {@code program}, an ELF file. */
  static String of(File program) throws EngineException {
    byte[] head = new byte[MACHINE + 2];
    try (DataInputStream in = new DataInputStream(new FileInputStream(program))) {
      in.readFully(head);
    } catch (IOException e) {
      throw refused("the process's own program cannot be read: " + e.getMessage());
    }
    int machine = (head[MACHINE] & 0xff) | (head[MACHINE + 1] & 0xff) << 8;
    switch (machine) {
      case ARM:
        return "armeabi-v7a";
      case AARCH64:
        return "arm64-v8a";
      case X86_64:
        return "x86_64";
      default:
        throw refused(
            "this agent has no TensorFlow Lite for ELF machine "
                + machine
                + ", only for arm64-v8a, armeabi-v7a and x86_64");
    }
  }

  private static EngineException refused(String why) {
    return new EngineException(Failure.Kind.REQUEST, why);
  }
}
