package org.frillbench.agent.timing;

import java.util.concurrent.locks.LockSupport;

/** How a paced run lets time pass. */
public interface Pause {

  /** Returns after about {@code ns}, or earlier. */
  void of(long ns);

  /** The calling thread sleeps. */
  static Pause sleep() {
    return LockSupport::parkNanos;
  }
}
