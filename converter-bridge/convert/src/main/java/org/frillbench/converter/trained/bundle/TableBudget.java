package org.frillbench.converter.trained.bundle;

import java.io.IOException;

/**
 * What a table may still unfold to. Blocks at overlapping places, and short entries with long
 * prefixes, could otherwise unfold a small file without end.
 */
final class TableBudget {

  /** More than any network has, counted over all blocks. */
  private static final int MAX_ENTRIES = 20_000;

  private final long most;
  private long left;
  private int entries;

  /** A budget of {@code most} bytes of blocks and keys. */
  TableBudget(long most) {
    this.most = most;
    this.left = most;
  }

  /** Returns how many bytes are left. */
  long left() {
    return left;
  }

  /**
   * Takes a block of {@code bytes}; an empty one counts as one byte.
   *
   * @throws IOException if fewer are left
   */
  void takeBlock(int bytes) throws IOException {
    take(Math.max(bytes, 1));
  }

  /**
   * Takes an entry with a key of {@code keyBytes}.
   *
   * @throws IOException if fewer are left, or there are too many entries
   */
  void takeEntry(int keyBytes) throws IOException {
    take(keyBytes);
    entries++;
    if (entries > MAX_ENTRIES) {
      throw new IOException("it has over " + MAX_ENTRIES + " entries");
    }
  }

  private void take(int bytes) throws IOException {
    left -= bytes;
    if (left < 0) {
      throw new IOException("its blocks and keys hold over " + most + " bytes");
    }
  }
}
