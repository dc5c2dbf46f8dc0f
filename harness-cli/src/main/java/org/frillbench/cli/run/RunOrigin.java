package org.frillbench.cli.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.frillbench.results.record.Invocation;
import org.frillbench.results.store.UnfinishedRun;

/**
 * Where a run comes from.
 *
 * @param invocation the command that makes it
 * @param earlier the unfinished run that it carries on; empty for a new one
 * @param number its number among the runs that one command makes at the same time, from 1; 0 for
 *     the only one
 */
public record RunOrigin(Invocation invocation, Optional<UnfinishedRun> earlier, int number) {

  /** A new run of the command of {@code arguments}, given here. */
  public static RunOrigin of(List<String> arguments) {
    return new RunOrigin(
        new Invocation(Path.of("").toAbsolutePath().toString(), arguments), Optional.empty(), 0);
  }

  /** A run that carries {@code run} on. */
  public RunOrigin resuming(UnfinishedRun run) {
    return new RunOrigin(invocation, Optional.of(run), number);
  }

  /** The same run as one of several, which may begin in the same second. */
  public RunOrigin numbered(int place) {
    return new RunOrigin(invocation, earlier, place);
  }
}
