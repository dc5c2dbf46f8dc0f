package org.frillbench.agent.host;

import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;

/** Runs another program, {@code MAIN ARGUMENT...}, in a process that ends with its parent. */
public final class WatchedProgram {

  private WatchedProgram() {}

  /** Runs it in this process. */
  public static void main(String[] args) throws Throwable {
    ParentWatch.hold();
    try {
      Class.forName(args[0])
          .getMethod("main", String[].class)
          .invoke(null, (Object) Arrays.copyOfRange(args, 1, args.length));
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
