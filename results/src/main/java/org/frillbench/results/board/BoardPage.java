package org.frillbench.results.board;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.frillbench.results.page.DataBlock;
import org.frillbench.results.page.Page;
import org.frillbench.results.page.PageKind;
import org.frillbench.results.record.RunJson;

/**
 * The first page of a board. Its rows are compressed, so that a page without a network has tens of
 * thousands of them; what is beyond its size is left to the pages of the oldest runs.
 */
final class BoardPage {

  /** The page stays under 500 KB with its script and style. */
  private static final int MOST_BYTES = 440_000;

  /** A step down goes a little beyond what the size alone asks for. */
  private static final double MARGIN = 0.95;

  private static final String TITLE = "Latency board";

  private BoardPage() {}

  /**
   * Compressed JSON.
   *
   * @param gzip in base 64
   */
  private record Compressed(String gzip) {}

  /** The page of {@code board}. */
  static Page of(Board board) {
    int whole = board.sources().size();
    String data = data(board, whole);
    while (data.length() > MOST_BYTES && whole > 0) {
      whole = Math.min(whole - 1, (int) (MARGIN * whole * MOST_BYTES / data.length()));
      data = data(board, whole);
    }
    return new Page(PageKind.BOARD, TITLE, List.of(new DataBlock("board", new Compressed(data))));
  }

  private static String data(Board board, int whole) {
    byte[] json = RunJson.line(BoardView.of(board, whole)).getBytes(StandardCharsets.UTF_8);
    return Base64.getEncoder().encodeToString(compressed(json));
  }

  private static byte[] compressed(byte[] bytes) {
    ByteArrayOutputStream buffer = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new Smallest(buffer)) {
      out.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return buffer.toByteArray();
  }

  private static final class Smallest extends GZIPOutputStream {
    Smallest(ByteArrayOutputStream buffer) throws IOException {
      super(buffer);
      def.setLevel(Deflater.BEST_COMPRESSION);
    }
  }
}
