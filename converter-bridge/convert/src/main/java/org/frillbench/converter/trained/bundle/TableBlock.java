package org.frillbench.converter.trained.bundle;

import com.google.protobuf.CodedInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The entries of one block of a {@link SortedTable}: each key without the prefix that it shares
 * with the one before, then the places where that sharing starts again.
 */
final class TableBlock {

  /** Longer than any path in a model. */
  private static final int MAX_KEY_BYTES = 4096;

  private final ByteBuffer content;
  private final TableBudget budget;
  private final List<TableEntry> entries = new ArrayList<>();
  private byte[] key = {};

  private TableBlock(ByteBuffer content, TableBudget budget) {
    this.content = content;
    this.budget = budget;
  }

  /**
   * Returns the entries of {@code content}.
   *
   * @param budget of the whole table
   * @throws IOException if it is no block, or exceeds the budget; the message says why
   */
  static List<TableEntry> entries(ByteBuffer content, TableBudget budget) throws IOException {
    TableBlock block = new TableBlock(content, budget);
    block.read(block.endOfEntries());
    return block.entries;
  }

  private int endOfEntries() throws IOException {
    content.order(ByteOrder.LITTLE_ENDIAN);
    int last = content.limit() - Integer.BYTES;
    require(last >= 0, "a block is too short");
    long restarts = Integer.toUnsignedLong(content.getInt(last));
    require(restarts <= last / Integer.BYTES, "a block has " + restarts + " restarts");
    return (int) (last - restarts * Integer.BYTES);
  }

  private void read(int end) throws IOException {
    ByteBuffer part = content.slice(0, end);
    CodedInputStream in = CodedInputStream.newInstance(part);
    while (!in.isAtEnd()) {
      int shared = in.readRawVarint32();
      int unshared = in.readRawVarint32();
      int valueBytes = in.readRawVarint32();
      require(shared >= 0 && shared <= key.length, "a key shares more than there is");
      require(
          unshared >= 0 && unshared <= MAX_KEY_BYTES - shared,
          "a key is longer than " + MAX_KEY_BYTES + " bytes");
      budget.takeEntry(shared + unshared);
      byte[] rest = in.readRawBytes(unshared);
      byte[] next = new byte[shared + unshared];
      System.arraycopy(key, 0, next, 0, shared);
      System.arraycopy(rest, 0, next, shared, unshared);
      key = next;
      int start = in.getTotalBytesRead();
      in.skipRawBytes(valueBytes);
      entries.add(new TableEntry(text(key), part.slice(start, valueBytes)));
    }
  }

  /** The key of a variable's slice begins with 0 and holds its extents, which are no text. */
  private static String text(byte[] key) {
    boolean slice = key.length > 0 && key[0] == 0;
    return new String(key, slice ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
  }

  private static void require(boolean condition, String otherwise) throws IOException {
    if (!condition) {
      throw new IOException(otherwise);
    }
  }
}
