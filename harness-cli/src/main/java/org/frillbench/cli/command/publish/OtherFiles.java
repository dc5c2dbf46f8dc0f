package org.frillbench.cli.command.publish;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.frillbench.results.publish.PublicationFile;
import org.frillbench.results.sharing.FormerPublication;
import org.frillbench.results.store.RunStore;

/**
 * Files of frill-bench beside those that a board takes, which a shell's pattern ({@code
 * out/*.json}) names with them. May be used by several threads.
 */
final class OtherFiles {

  /** The kinds of file that a board takes, whatever is wrong with one. */
  private static final Set<String> TAKEN = Set.of("run", "journal", "table");

  private static final String TABLE = PublicationFile.JSON.fileName("latency");

  private static final int MOST_LISTED = 5;

  private final ConcurrentLinkedQueue<Path> files = new ConcurrentLinkedQueue<>();

  /** Whether {@code file} is one, so that it may be passed over; it is then announced, too. */
  boolean passOver(Path file) {
    Optional<String> kind = RunStore.kind(file);
    boolean other =
        kind.isPresent()
            ? !TAKEN.contains(kind.get())
            : !file.endsWith(TABLE) && FormerPublication.has(file);
    return other && files.add(file);
  }

  /** Says in one sentence what was passed over, if anything was. */
  void announce(Consumer<String> notices) {
    if (!files.isEmpty()) {
      List<Path> sorted = new ArrayList<>(files);
      Collections.sort(sorted);
      int listed = Math.min(MOST_LISTED, sorted.size());
      notices.accept(
          "passed over, with neither run nor table: "
              + sorted.stream().limit(listed).map(Path::toString).collect(Collectors.joining(", "))
              + (sorted.size() > listed ? " and " + (sorted.size() - listed) + " more" : "")
              + ".");
    }
  }
}
