package org.frillbench.cli.parity;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Does the work of both sides. */
final class BothSides {

  private BothSides() {}

  /**
   * The results of the base and the new side. If both fail, the base's failure is thrown.
   *
   * @param atOnce whether the sides work at the same time
   */
  static <T> List<T> of(boolean atOnce, Callable<T> base, Callable<T> newer)
      throws InterruptedException {
    ExecutorService threads = Executors.newFixedThreadPool(atOnce ? 2 : 1);
    try {
      List<T> results = new ArrayList<>();
      for (Future<T> result : threads.invokeAll(List.of(base, newer))) {
        results.add(result.get());
      }
      return results;
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw new IllegalStateException(e.getCause());
    } finally {
      threads.shutdownNow();
    }
  }
}
