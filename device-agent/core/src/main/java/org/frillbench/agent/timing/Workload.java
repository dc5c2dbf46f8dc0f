package org.frillbench.agent.timing;

/**
 * The code between two clock reads, and nothing else is.
 *
 * @param <E> what a failed invocation throws
 */
public interface Workload<E extends Exception> {

  /** One inference. */
  void invoke() throws E;
}
