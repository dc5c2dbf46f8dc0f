package org.frillbench.converter.trained;

import java.io.IOException;
import java.nio.file.Path;

/** Trained weights that cannot be used. The message is one sentence: what is wrong, and where. */
public final class WeightsException extends IOException {

  private static final long serialVersionUID = 1L;

  /** A refusal that {@code sentence} explains. */
  public WeightsException(String sentence) {
    super(sentence);
  }

  /** A refusal that {@code sentence} explains, because of {@code cause}. */
  public WeightsException(String sentence, Throwable cause) {
    super(sentence, cause);
  }

  /** {@code file} does not hold what its format requires: {@code what}. */
  public static WeightsException damaged(Path file, String what) {
    return damaged(file, what, null);
  }

  /** As {@link #damaged(Path, String)}, found out by {@code cause}. */
  public static WeightsException damaged(Path file, String what, Throwable cause) {
    return new WeightsException(
        file + " is damaged or truncated: " + what + "; copy it again.", cause);
  }

  /** {@code file} cannot be read, for the reason of {@code cause}. */
  public static WeightsException unreadable(Path file, IOException cause) {
    return new WeightsException(FileReason.of(file, cause), cause);
  }
}
