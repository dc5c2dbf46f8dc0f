package org.frillbench.cli.execution;

import java.util.function.Consumer;
import org.frillbench.cli.device.LinkLostException;

/** One way to start the agent on a device. */
interface AgentLaunch {

  /** The form of a progress message: a step's id, in a sustained run also a window as JSON. */
  String MESSAGE = "[a-z-]{1,20}(?: \\{.{1,4000}\\})?";

  /** The name of the agent's process. */
  String process();

  /** Where the report of {@code requestId} lies once the agent is done. */
  String reportPath(String requestId);

  /**
   * Runs the trial of a request that has been pushed; returns when the agent has ended.
   *
   * @param onStep receives the id of each step as it begins, and windows of a sustained run
   */
  AgentExit run(TrialJob job, Consumer<String> onStep) throws LinkLostException;

  /** Ends an agent that hangs. Throws where the device itself is gone. */
  void stop() throws LinkLostException;
}
