package org.frillbench.agent.host;

import org.bytedeco.javacpp.IntPointer;

/** Lists of indices as the interpreter hands them out: native copies, or null when empty. */
final class Indices {

  private Indices() {}

  /** The list's content; {@code list} is closed. */
  static int[] of(IntPointer list) {
    if (list == null) {
      return new int[0];
    }
    try (list) {
      int[] indices = new int[Math.toIntExact(list.limit())];
      list.get(indices);
      return indices;
    }
  }
}
