package org.frillbench.cli.session;

import org.frillbench.cli.device.LinkLostException;

/** A place where a ledger is kept. */
interface LedgerStore {

  /** What is written there; empty where nothing is. */
  String read() throws LinkLostException;

  /**
   * Writes a ledger in the place of an older one, whole or not at all.
   *
   * @throws org.frillbench.cli.failure.CommandFailure where that can't be done
   */
  void write(String text) throws LinkLostException;

  /** Removes it. */
  void remove() throws LinkLostException;
}
