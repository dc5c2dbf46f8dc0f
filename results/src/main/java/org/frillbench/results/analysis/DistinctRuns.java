package org.frillbench.results.analysis;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.frillbench.results.record.RunFile;
import org.frillbench.results.record.RunFileException;
import org.frillbench.results.record.Target;

/** Runs that are shown beside each other. */
public final class DistinctRuns {

  /** Runs on several devices begin in the same second, after which they are named. */
  private record Identity(String run, String started, Target target) {
    static Identity of(RunFile file) {
      return new Identity(file.run().id(), file.run().started(), file.target());
    }
  }

  private DistinctRuns() {}

  /** What the files of one run have in common; a value to compare and to group by. */
  public static Record identity(RunFile run) {
    return Identity.of(run);
  }

  /** How many different ones {@code runs} are. */
  public static long count(Stream<RunFile> runs) {
    return runs.map(Identity::of).distinct().count();
  }

  /**
   * Checks that no two of {@code runs} are the same, under whatever file names.
   *
   * @throws RunFileException if two are; it names the run
   */
  public static void require(List<Analysis> runs) throws RunFileException {
    Set<Identity> seen = new HashSet<>();
    for (Analysis run : runs) {
      Identity identity = Identity.of(run.file());
      if (!seen.add(identity)) {
        throw new RunFileException("the run " + identity.run() + " is given twice: name it once");
      }
    }
  }
}
