package org.frillbench.cli.execution;

import java.util.List;
import java.util.Optional;
import org.frillbench.cli.device.LinkLostException;
import org.frillbench.cli.device.Question;
import org.frillbench.cli.device.ShellResult;

/** One way to start the agent on a device. */
interface AgentLaunch {

  /** The form of a progress message: a step's id, in a sustained run also a window as JSON. */
  String MESSAGE = "[a-z-]{1,20}(?: \\{.{1,4000}\\})?";

  /** The name of the agent's process. */
  String process();

  /** Where the report of {@code requestId} is stored once the agent is done. */
  String reportPath(String requestId);

  /** What has to be done on the device before a launch. */
  List<Question> preparation();

  /** The shell's command that runs the trial of a request that has been pushed, unquoted. */
  List<String> command(TrialJob job);

  /**
   * The progress message in a line of its output: the id of a step, or a sustained run's window.
   */
  Optional<String> step(String line);

  /** How an agent ended whose launch printed {@code ended}. */
  AgentExit exit(ShellResult ended);

  /** Ends an agent that hangs. Throws where the device itself is gone. */
  void stop() throws LinkLostException;
}
