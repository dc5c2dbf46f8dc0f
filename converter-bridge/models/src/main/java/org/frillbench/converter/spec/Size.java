package org.frillbench.converter.spec;

import java.util.Locale;

/** Which MobileNetV3 a student is; the released training code's {@code ms}. */
public enum Size {
  TINY,
  SMALL,
  LARGE;

  /** Returns the word for this size in folder names and metadata, in lower case. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Returns the size that {@code word} names.
   *
   * @throws IllegalArgumentException if no size is called that
   */
  public static Size of(String word) {
    for (Size size : values()) {
      if (size.word().equals(word)) {
        return size;
      }
    }
    throw new IllegalArgumentException(
        "'" + word + "' is not a student size: use tiny, small or large.");
  }
}
