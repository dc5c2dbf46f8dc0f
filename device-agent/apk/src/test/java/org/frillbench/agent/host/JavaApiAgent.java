package org.frillbench.agent.host;

import java.io.File;
import java.nio.file.Path;
import org.frillbench.agent.engine.TfliteEngine;
import org.frillbench.agent.linux.LinuxProbe;
import org.frillbench.agent.trial.RequestService;

/**
 * The phone's engine in the place of the host's: {@code ROOT REQUEST REPORT}, for a virtual device
 * whose agent shall run through the very classes that run on a phone.
 */
public final class JavaApiAgent {

  private JavaApiAgent() {}

  /** Serves one request; exit code 0 once a report is written, measured or failed. */
  public static void main(String[] args) throws Exception {
    ParentWatch.hold();
    DeviceRoot root = new DeviceRoot(Path.of(args[0]));
    new RequestService(
            new TfliteEngine(JavaApi::load),
            new LinuxProbe(new File("/")),
            message -> System.out.println(AgentProcess.STEP + message),
            path -> root.beneath(path).toFile())
        .serve(new File(args[1]), new File(args[2]));
    System.exit(0);
  }
}
