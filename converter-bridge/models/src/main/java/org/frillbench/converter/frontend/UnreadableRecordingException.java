package org.frillbench.converter.frontend;

import java.nio.file.Path;

/** A recording that gives no patch; the message is one sentence for the user who named the file. */
public final class UnreadableRecordingException extends Exception {

  private static final long serialVersionUID = 1L;

  private final boolean noRecording;

  private UnreadableRecordingException(Path file, String why, boolean noRecording) {
    super(file + " " + why + ".");
    this.noRecording = noRecording;
  }

  /**
   * A refusal.
   *
   * @param why what follows the file's name, without the full stop
   */
  UnreadableRecordingException(Path file, String why) {
    this(file, why, false);
  }

  /** The refusal of a file of no accepted format. */
  static UnreadableRecordingException noRecording(Path file) {
    String why = "is no recording that can be read: give one as " + AudioFormats.ACCEPTED;
    return new UnreadableRecordingException(file, why, true);
  }

  /** Whether the file may be something else than a recording. */
  public boolean isNoRecording() {
    return noRecording;
  }
}
