package org.frillbench.converter.trained.bundle;

import com.google.protobuf.CodedInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.frillbench.converter.trained.MappedFile;
import org.frillbench.converter.trained.WeightsException;

/**
 * The entries of a sorted table as LevelDB writes it: data blocks, an index block of their places,
 * and a footer with the place of the index.
 *
 * <p>Source: LevelDB, doc/table_format.md.
 */
final class SortedTable {

  /** Larger than the index of any network that a flatbuffer can hold. */
  private static final long MAX_BYTES = 16L << 20;

  private static final int FOOTER_BYTES = 48;
  private static final int MAGIC_BYTES = 8;
  private static final long MAGIC = 0xdb4775248b80fb57L;

  private final MappedFile file;
  private final Map<String, ByteBuffer> entries = new LinkedHashMap<>();
  private final TableBudget budget = new TableBudget(MAX_BYTES);

  private SortedTable(MappedFile file) {
    this.file = file;
  }

  /**
   * Reads all entries of {@code path}, in the order of their keys.
   *
   * @throws WeightsException if it is no such table, or damaged
   */
  static Map<String, ByteBuffer> read(Path path) throws WeightsException {
    try (MappedFile file = MappedFile.open(path)) {
      SortedTable table = new SortedTable(file);
      table.readBlocks();
      return table.entries;
    } catch (WeightsException e) {
      throw e;
    } catch (IOException e) {
      throw WeightsException.damaged(path, e.getMessage(), e);
    }
  }

  private void readBlocks() throws IOException {
    if (file.size() < FOOTER_BYTES) {
      throw new IOException("with " + file.size() + " bytes it is too short for an index");
    }
    if (file.size() > MAX_BYTES) {
      throw new IOException("it has over " + MAX_BYTES + " bytes, which no index has");
    }
    ByteBuffer footer = file.bytes(file.size() - FOOTER_BYTES, FOOTER_BYTES, "footer");
    if (footer.getLong(FOOTER_BYTES - MAGIC_BYTES) != MAGIC) {
      throw new IOException("its last bytes are not those of a checkpoint's index");
    }
    CodedInputStream handles = CodedInputStream.newInstance(footer);
    skipMetaIndex(handles);
    for (TableEntry block : block(handle(handles))) {
      readEntries(handle(CodedInputStream.newInstance(block.value())));
    }
  }

  private static void skipMetaIndex(CodedInputStream handles) throws IOException {
    handle(handles);
  }

  private void readEntries(BlockHandle place) throws IOException {
    for (TableEntry entry : block(place)) {
      if (entries.put(entry.key(), entry.value()) != null) {
        throw new IOException("its key '" + entry.key() + "' is there twice");
      }
    }
  }

  private Iterable<TableEntry> block(BlockHandle place) throws IOException {
    ByteBuffer content = BlockContent.read(file, place, budget.left());
    budget.takeBlock(content.remaining());
    return TableBlock.entries(content, budget);
  }

  private static BlockHandle handle(CodedInputStream in) throws IOException {
    return new BlockHandle(in.readRawVarint64(), in.readRawVarint64());
  }
}
