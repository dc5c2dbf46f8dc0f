package org.frillbench.agent.io;

/** Text from a device, an agent or another program, shortened before it is used. */
public final class BoundedText {

  /** Longer than any property, reason or message of a sound device or agent. */
  public static final int MOST_CHARACTERS = 1000;

  private BoundedText() {}

  /** As {@link #of(String, int)}, with at most 1000 characters. */
  public static String of(String text) {
    return of(text, MOST_CHARACTERS);
  }

  /**
   * {@code text}, or its beginning and "…" where it is longer.
   *
   * @param most characters, at least 1; a pair of surrogates is not divided
   */
  public static String of(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    boolean divided = Character.isHighSurrogate(text.charAt(most - 1));
    return text.substring(0, divided ? most - 1 : most) + "…";
  }
}
