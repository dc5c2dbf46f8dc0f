package org.frillbench.results.document;

/** Names that are too long for their place. */
public final class ShortName {

  private static final String GAP = "…";

  private ShortName() {}

  /**
   * {@code name}, or its beginning and end around a mark: what distinguishes names is often at the
   * end.
   *
   * @param most code points, 3 at least
   */
  public static String of(String name, int most) {
    int length = name.codePointCount(0, name.length());
    if (length <= most) {
      return name;
    }
    int tail = (most - 1) / 2;
    int head = most - 1 - tail;
    return name.substring(0, name.offsetByCodePoints(0, head))
        + GAP
        + name.substring(name.offsetByCodePoints(0, length - tail));
  }
}
