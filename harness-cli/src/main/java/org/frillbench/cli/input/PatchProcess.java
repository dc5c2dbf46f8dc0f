package org.frillbench.cli.input;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.frillbench.agent.host.ParentWatch;
import org.frillbench.converter.frontend.LogMelPatch;
import org.frillbench.converter.frontend.UnreadableRecordingException;

/**
 * The process that decodes a recording: {@code RECORDING PATCH ANSWER}. Its exit code says what is
 * in the answer: the patch as float32, little-endian, or one sentence that refuses the recording.
 */
public final class PatchProcess {

  /** The answer is a patch. */
  static final int DECODED = 0;

  /** The answer is a refusal. */
  static final int REFUSED = 3;

  /** The answer is a refusal of what is no recording at all. */
  static final int NO_RECORDING = 4;

  private static final int NOT_WRITTEN = 7;

  private PatchProcess() {}

  /** Decodes one patch in this process. */
  public static void main(String[] args) {
    ParentWatch.hold();
    try {
      System.exit(answer(Path.of(args[0]), Integer.parseInt(args[1]), Path.of(args[2])));
    } catch (IOException e) {
      System.err.println("cannot write the patch: " + e);
      System.exit(NOT_WRITTEN);
    }
  }

  private static int answer(Path recording, int patch, Path answer) throws IOException {
    try {
      Files.write(
          answer, Numbers.of(LogMelPatch.of(recording, patch), LogMelPatch.SHAPE).bytes().array());
      return DECODED;
    } catch (UnreadableRecordingException e) {
      Files.writeString(answer, e.getMessage());
      return e.isNoRecording() ? NO_RECORDING : REFUSED;
    }
  }
}
