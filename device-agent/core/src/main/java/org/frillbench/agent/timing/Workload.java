package org.frillbench.agent.timing;

/**
 * What stands between two clock reads, and nothing else does.
 *
 * @param <E> what a failed invocation throws
 */
public interface Workload<E extends Exception> {

  /** One inference. */
  void invoke() throws E;
}
