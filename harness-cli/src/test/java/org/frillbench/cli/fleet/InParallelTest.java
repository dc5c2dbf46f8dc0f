package org.frillbench.cli.fleet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The same work for several things. */
final class InParallelTest {

  @Test
  void workThatFailsDoesNotStopTheRest() {
    List<InParallel.Outcome<Integer, Integer>> outcomes =
        InParallel.of(List.of(1, 0, 2), number -> 10 / number);
    assertEquals(List.of(10, 5), outcomes.stream().flatMap(e -> e.result().stream()).toList());
    assertTrue(outcomes.get(1).failure().orElseThrow() instanceof ArithmeticException);
  }

  @Test
  void sixteenOfAHundredRunAtTheSameTime() {
    AtomicInteger running = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    CountDownLatch sixteen = new CountDownLatch(InParallel.MOST_TOGETHER);
    InParallel.of(
        IntStream.range(0, 100).boxed().toList(),
        number -> {
          most.accumulateAndGet(running.incrementAndGet(), Math::max);
          sixteen.countDown();
          await(sixteen);
          return running.decrementAndGet();
        });
    assertEquals(InParallel.MOST_TOGETHER, most.get());
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
