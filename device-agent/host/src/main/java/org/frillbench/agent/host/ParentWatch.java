package org.frillbench.agent.host;

import java.io.IOException;
import java.io.OutputStream;

/**
 * Ends this process when the one that started it is gone, however it went: the parent holds the
 * other end of standard input and never writes to it.
 */
public final class ParentWatch {

  private static final int LET_GO = 143;

  private ParentWatch() {}

  /** Takes hold: from now on this process ends with its parent. */
  public static void hold() {
    Thread thread = new Thread(ParentWatch::waitForEnd, "leash");
    thread.setDaemon(true);
    thread.start();
  }

  private static void waitForEnd() {
    try {
      System.in.transferTo(OutputStream.nullOutputStream());
    } catch (IOException e) {
      // A broken pipe means the same as its end.
    }
    Runtime.getRuntime().halt(LET_GO);
  }
}
