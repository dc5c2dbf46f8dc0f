package org.frillbench.results.board;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.IntFunction;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.frillbench.results.page.DataBlock;
import org.frillbench.results.page.Page;
import org.frillbench.results.page.PageKind;
import org.frillbench.results.record.RunJson;

/**
 * The first page of a board. Its rows are compressed, so that a page without a network has tens of
 * thousands of them. Beyond its size the rows of the oldest runs are left to their pages, and
 * beyond half of it the runs themselves to the board's file.
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
    int listed = most(board.sources().size(), MOST_BYTES / 2, most -> data(board, 0, most));
    int whole = most(listed, MOST_BYTES, most -> data(board, most, listed));
    Compressed data = new Compressed(data(board, whole, listed));
    return new Page(PageKind.BOARD, TITLE, List.of(new DataBlock("board", data)));
  }

  /** The greatest number up to {@code all} found whose {@code data} is not over {@code bytes}. */
  private static int most(int all, int bytes, IntFunction<String> data) {
    int most = all;
    int length = data.apply(most).length();
    while (length > bytes && most > 0) {
      most = Math.min(most - 1, (int) (MARGIN * most * bytes / length));
      length = data.apply(most).length();
    }
    return most;
  }

  private static String data(Board board, int whole, int listed) {
    BoardView view = BoardView.of(board, whole, listed);
    byte[] json = RunJson.line(view).getBytes(StandardCharsets.UTF_8);
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
