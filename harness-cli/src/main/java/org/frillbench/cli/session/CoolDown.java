package org.frillbench.cli.session;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.frillbench.cli.device.DeviceLink;
import org.frillbench.cli.device.Inquiry;
import org.frillbench.cli.device.LinkLostException;
import org.frillbench.cli.device.Question;
import org.frillbench.cli.device.ShellResult;

/** Holds a trial back until its device is cool. */
public interface CoolDown {

  /** How the steps begin that a wait reports, before a colon. */
  String PHASE = "cooling down";

  /**
   * Returns when the device is cool, when it has been waited for long enough, or when the user
   * wants no more.
   *
   * @param onStep receives the reason of the wait, at each poll
   * @param others what the trial has to ask besides, in the same round trip as the first question
   *     for heat
   * @return the answers to {@code others}; empty for one that did not end within its limit
   */
  List<Optional<ShellResult>> await(Consumer<String> onStep, List<Question> others)
      throws LinkLostException, InterruptedException;

  /** Never waits. */
  static CoolDown none(DeviceLink link) {
    return (onStep, others) -> Inquiry.ask(link, others);
  }
}
