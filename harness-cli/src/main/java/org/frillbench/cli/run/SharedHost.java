package org.frillbench.cli.run;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.frillbench.cli.numerics.References;
import org.frillbench.results.record.Target;

/** What the runs that go on at the same time in this process share. */
public final class SharedHost implements AutoCloseable {

  /** Fair, so that virtual devices take turns. */
  private final Lock cores = new ReentrantLock(/* fair= */ true);

  private final References references = new References(cores);

  /** Reference outputs, computed once for all runs. */
  References references() {
    return references;
  }

  /**
   * Held while a target of this kind is at work. A virtual device works on this host's cores, one
   * at a time; a phone has its own.
   */
  public Lock turn(Target.Kind kind) {
    return kind == Target.Kind.VIRTUAL ? cores : new ReentrantLock();
  }

  @Override
  public void close() {
    references.close();
  }
}
