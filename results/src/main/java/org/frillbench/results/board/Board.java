package org.frillbench.results.board;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.frillbench.results.record.BuildProperties;

/**
 * All that a board says, as its file {@value #FILE} has it.
 *
 * @param schema {@link #SCHEMA}
 * @param toolVersion the version of frill-bench that wrote it
 * @param sources runs and figures from elsewhere, the newest runs first
 */
public record Board(String schema, String toolVersion, List<BoardSource> sources) {

  /** Names the schema that it is written in. */
  public static final String SCHEMA = "frill-bench/board/1";

  /** The name of its file in the board's folder. */
  static final String FILE = "board.json";

  /** Digits of a serial number's hash that distinguish devices of one model. */
  private static final int HASH_DIGITS = 4;

  public Board {
    sources = List.copyOf(sources);
  }

  /** A board of {@code sources}, in which two devices of one model have two names. */
  static Board of(List<BoardSource> sources) {
    Map<String, Set<String>> hashes =
        sources.stream()
            .filter(source -> hash(source) != null)
            .collect(
                Collectors.groupingBy(
                    BoardSource::device,
                    Collectors.mapping(Board::hash, Collectors.toCollection(LinkedHashSet::new))));
    List<BoardSource> named = new ArrayList<>();
    for (BoardSource source : sources) {
      boolean several = hashes.getOrDefault(source.device(), Set.of()).size() > 1;
      String hash = hash(source);
      named.add(
          several && hash != null
              ? source.on(
                  source.device()
                      + " ("
                      + hash.substring(0, Math.min(HASH_DIGITS, hash.length()))
                      + ")")
              : source);
    }
    named.sort(BoardSource.NEWEST_FIRST);
    return new Board(SCHEMA, BuildProperties.version(), named);
  }

  private static String hash(BoardSource source) {
    return source.run() == null ? null : source.run().target().serialHash();
  }
}
