package org.frillbench.cli.fault;

/** Stops something at a certain point until its test lets it go on. */
interface Hold {

  /** Whether it has stopped there. */
  boolean reached();

  /** Lets it go on; it does not stop again. */
  void release();
}
