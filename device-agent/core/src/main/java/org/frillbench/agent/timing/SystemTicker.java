package org.frillbench.agent.timing;

/** The only place in the product that reads the machine's monotonic clock. */
enum SystemTicker implements Ticker {
  INSTANCE;

  @Override
  public long nanos() {
    return System.nanoTime();
  }
}
