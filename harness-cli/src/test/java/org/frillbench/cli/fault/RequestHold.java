package org.frillbench.cli.fault;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/** Stops the thread of a device that serves a certain request. */
final class RequestHold implements Hold {

  private final Pattern request;
  private final int count;
  private final AtomicInteger matched = new AtomicInteger();
  private final CountDownLatch reached = new CountDownLatch(1);
  private final CountDownLatch released = new CountDownLatch(1);

  /** At the {@code count}-th request that {@code request} matches. */
  RequestHold(String request, int count) {
    this.request = Pattern.compile(request, Pattern.DOTALL);
    this.count = count;
  }

  /** A request is served; returns when it may go on. */
  void serve(String name) throws InterruptedException {
    if (request.matcher(name).matches() && matched.incrementAndGet() == count) {
      reached.countDown();
      released.await();
    }
  }

  @Override
  public boolean reached() {
    return reached.getCount() == 0;
  }

  @Override
  public void release() {
    released.countDown();
  }
}
