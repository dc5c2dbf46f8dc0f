package org.frillbench.cli.input;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.frillbench.agent.host.ParentWatch;
import org.frillbench.converter.frontend.LogMelPatch;
import org.frillbench.converter.frontend.UnreadableRecordingException;

/**
 * The process that decodes a recording: {@code RECORDING PATCH,… ANSWER}. Its exit code says what
 * is in the answer: the patches as float32, little-endian, or one sentence that refuses the
 * recording.
 */
public final class PatchProcess {

  /** The answer is the patches. */
  static final int DECODED = 0;

  /** The answer is a refusal. */
  static final int REFUSED = 3;

  /** The answer is a refusal of what is no recording at all. */
  static final int NO_RECORDING = 4;

  private static final int NOT_WRITTEN = 7;

  private PatchProcess() {}

  /** Decodes patches in this process. */
  public static void main(String[] args) {
    ParentWatch.hold();
    try {
      System.exit(answer(Path.of(args[0]), args[1].split(",", -1), Path.of(args[2])));
    } catch (IOException e) {
      System.err.println("cannot write the patches: " + e);
      System.exit(NOT_WRITTEN);
    }
  }

  private static int answer(Path recording, String[] patches, Path answer) throws IOException {
    try (OutputStream out = Files.newOutputStream(answer)) {
      for (String patch : patches) {
        float[] values = LogMelPatch.of(recording, Integer.parseInt(patch));
        out.write(Numbers.of(values, LogMelPatch.SHAPE).bytes().array());
      }
      return DECODED;
    } catch (UnreadableRecordingException e) {
      Files.writeString(answer, e.getMessage());
      return e.isNoRecording() ? NO_RECORDING : REFUSED;
    }
  }
}
