package org.frillbench.results.board;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.frillbench.results.record.RunJson;
import org.frillbench.results.store.BuiltFolder;
import org.frillbench.results.store.OutputException;

/** The whole site of a board. */
public final class BoardSite {

  private BoardSite() {}

  /**
   * Adds the first page and the board's file to what its sources have written, and gives everything
   * its place.
   *
   * @param former the files of the board that it replaces
   */
  public static void commit(BuiltFolder folder, List<BoardSource> sources, List<String> former)
      throws OutputException {
    Board board = Board.of(sources);
    folder.write(Board.FILE, out -> write(board, out));
    folder.write(BoardFolder.INDEX, BoardPage.of(board)::writeTo);
    Set<String> files = new LinkedHashSet<>();
    for (BoardSource source : board.sources()) {
      files.add(source.file());
      if (source.report() != null) {
        files.add(source.report());
      }
    }
    // Whoever reads the first page during an update finds what it links to.
    files.add(Board.FILE);
    files.add(BoardFolder.INDEX);
    folder.commit(new ArrayList<>(files), former);
  }

  private static void write(Board board, OutputStream out) throws IOException {
    Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    RunJson.line(board, text);
    text.append('\n').flush();
  }
}
