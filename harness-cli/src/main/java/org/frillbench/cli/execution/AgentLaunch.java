package org.frillbench.cli.execution;

import java.util.function.Consumer;
import org.frillbench.cli.device.LinkLostException;

/** One way to start the agent on a device. */
interface AgentLaunch {

  /** The name of the agent's process. */
  String process();

  /** Where the report of {@code requestId} lies once the agent is done. */
  String reportPath(String requestId);

  /**
   * Runs the trial of a request that has been pushed; returns when the agent has ended.
   *
   * @param onStep hears the id of each step as it begins
   */
  AgentExit run(TrialJob job, Consumer<String> onStep) throws LinkLostException;

  /** Ends an agent that hangs. Throws where the device itself is gone. */
  void stop() throws LinkLostException;
}
