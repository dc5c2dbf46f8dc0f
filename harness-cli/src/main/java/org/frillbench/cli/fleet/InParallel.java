package org.frillbench.cli.fleet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.frillbench.cli.failure.CommandFailure;
import org.frillbench.cli.failure.ExitCode;

/** The same work for several things at a time; none that fails stops another. */
public final class InParallel {

  /** So many threads at most, whatever is attached. */
  public static final int MOST_TOGETHER = 16;

  private InParallel() {}

  /**
   * What became of one of them.
   *
   * @param result empty if the work failed
   * @param failure empty if it did not
   */
  public record Outcome<T, R>(T of, Optional<R> result, Optional<Throwable> failure) {}

  /** The outcomes of {@code work}, in the order of {@code things}, once all have ended. */
  public static <T, R> List<Outcome<T, R>> of(List<T> things, Function<T, R> work) {
    ExecutorService threads =
        Executors.newFixedThreadPool(Math.max(1, Math.min(things.size(), MOST_TOGETHER)));
    try {
      List<Future<R>> futures = new ArrayList<>();
      things.forEach(thing -> futures.add(threads.submit(() -> work.apply(thing))));
      List<Outcome<T, R>> outcomes = new ArrayList<>();
      for (int i = 0; i < things.size(); i++) {
        outcomes.add(outcome(things.get(i), futures.get(i)));
      }
      return outcomes;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CommandFailure(ExitCode.INTERRUPTED, "interrupted.", e);
    } finally {
      threads.shutdownNow();
    }
  }

  private static <T, R> Outcome<T, R> outcome(T thing, Future<R> future)
      throws InterruptedException {
    try {
      return new Outcome<>(thing, Optional.of(future.get()), Optional.empty());
    } catch (ExecutionException e) {
      return new Outcome<>(thing, Optional.empty(), Optional.of(e.getCause()));
    }
  }
}
