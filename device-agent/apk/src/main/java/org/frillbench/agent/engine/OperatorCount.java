package org.frillbench.agent.engine;

import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;

/**
 * How many operators the first subgraph of a flatbuffer has: its root table's third field, of that
 * the first element, of that the fourth field, a vector. Nothing outside the file is followed.
 */
final class OperatorCount {

  private static final int SUBGRAPHS = 2;
  private static final int OPERATORS = 3;

  private final RandomAccessFile file;

  private OperatorCount(RandomAccessFile file) {
    this.file = file;
  }

  /** The count; null where the file cannot be read or is no such flatbuffer. */
  static Integer of(File model) {
    try (RandomAccessFile file = new RandomAccessFile(model, "r")) {
      OperatorCount reader = new OperatorCount(file);
      long subgraphs = reader.field(reader.target(0), SUBGRAPHS);
      if (subgraphs == 0 || reader.word(subgraphs) == 0) {
        return null;
      }
      long operators = reader.field(reader.target(subgraphs + 4), OPERATORS);
      int count = operators == 0 ? 0 : reader.word(operators);
      return count < 0 || count > file.length() / 4 ? null : Integer.valueOf(count);
    } catch (IOException e) {
      return null;
    }
  }

  /** Where field {@code index} of the table at {@code table} leads; 0 where it is absent. */
  private long field(long table, int index) throws IOException {
    long slots = table - word(table);
    int slot = 4 + 2 * index;
    if (slot + 2 > half(slots)) {
      return 0;
    }
    int offset = half(slots + slot);
    return offset == 0 ? 0 : target(table + offset);
  }

  /** Where the unsigned offset at {@code at} leads. */
  private long target(long at) throws IOException {
    return at + (word(at) & 0xffffffffL);
  }

  private int half(long at) throws IOException {
    file.seek(within(at));
    return Short.reverseBytes(file.readShort()) & 0xffff;
  }

  private int word(long at) throws IOException {
    file.seek(within(at));
    return Integer.reverseBytes(file.readInt());
  }

  private static long within(long at) throws IOException {
    if (at < 0) {
      throw new IOException("before the file's beginning");
    }
    return at;
  }
}
