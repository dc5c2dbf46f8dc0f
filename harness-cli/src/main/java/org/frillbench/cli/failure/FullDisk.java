package org.frillbench.cli.failure;

import java.util.Locale;
import java.util.stream.Stream;

/** Whether something failed for want of room, so that making room is the remedy. */
public final class FullDisk {

  private FullDisk() {}

  /**
   * What to do about a failure, to end its sentence: a point, or before it the advice to make room.
   *
   * @param reason the system's words for the failure
   */
  public static String advice(String reason) {
    return advice(reason, ".");
  }

  /**
   * Likewise, with an advice for other failures.
   *
   * @param otherwise what ends the sentence of any other
   */
  public static String advice(String reason, String otherwise) {
    String words = String.valueOf(reason).toLowerCase(Locale.ROOT);
    boolean full =
        Stream.of("no space left", "not enough space", "enospc", "disk quota exceeded")
            .anyMatch(words::contains);
    return full ? ": make room there." : otherwise;
  }
}
