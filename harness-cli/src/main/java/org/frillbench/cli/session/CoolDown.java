package org.frillbench.cli.session;

import java.util.function.Consumer;
import org.frillbench.cli.device.LinkLostException;

/** Holds a trial back until its device is cool. */
public interface CoolDown {

  /**
   * Returns when the device is cool, when it has been waited for long enough, or when the user
   * wants no more.
   *
   * @param onStep receives the reason of the wait, and each change of it
   */
  void await(Consumer<String> onStep) throws LinkLostException, InterruptedException;

  /** For what is never hot. */
  static CoolDown none() {
    return onStep -> {};
  }
}
