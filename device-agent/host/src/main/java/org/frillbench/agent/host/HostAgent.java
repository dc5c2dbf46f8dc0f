package org.frillbench.agent.host;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import org.frillbench.agent.linux.LinuxProbe;
import org.frillbench.agent.port.DeviceProbe;
import org.frillbench.agent.trial.RequestService;
import org.frillbench.agent.trial.TrialListener;
import org.frillbench.agent.wire.WireException;

/**
 * The agent's {@code main} on a desktop JVM: {@code ROOT REQUEST REPORT [REQUEST REPORT]...}. It
 * gets ready first, and begins when its parent lets it.
 */
public final class HostAgent {

  private static final int REFUSED = 2;
  private static final int NOT_WRITTEN = 7;
  private static final int BUG = 70;

  private HostAgent() {}

  /**
   * Serves one request, or several in turn until one fails: a failure's reason is what the runtime
   * printed in this process. Exit code 0 once a report is written, measured or failed.
   */
  public static void main(String[] args) {
    if (args.length < 3 || args.length % 2 == 0) {
      end(REFUSED, "usage: HostAgent ROOT REQUEST REPORT [REQUEST REPORT]...");
    }
    TrialListener listener = new Printer();
    DeviceProbe probe = new LinuxProbe(new File("/"));
    ParentWatch parent = ParentWatch.hold();
    EarlyStart early = EarlyStart.begin(probe);
    try {
      DeviceRoot root = new DeviceRoot(Path.of(args[0]));
      RequestService service = new RequestService(new TfliteEngine(), probe, listener, root);
      early.join();
      parent.awaitBegin();
      listener.begins(TrialListener.Step.START);
      boolean measured = true;
      for (int i = 1; measured && i < args.length; i += 2) {
        measured = service.serve(new File(args[i]), new File(args[i + 1]));
      }
      if (measured) {
        Rehearsal.of(service, new File(args[1]), new File(args[2]));
      }
    } catch (WireException e) {
      end(REFUSED, e.getMessage());
    } catch (IOException e) {
      end(NOT_WRITTEN, "cannot read the request or write the report: " + e);
    } catch (RuntimeException | InterruptedException | Error e) {
      e.printStackTrace();
      end(BUG, "a bug of the agent: " + e);
    }
    // The parent need not wait for the end of this JVM.
    System.out.println(AgentProcess.DONE);
    System.exit(0);
  }

  /** Prints each step; a lambda would take a new process longer to link. */
  private static final class Printer implements TrialListener {

    @Override
    public void progress(String message) {
      System.out.println(AgentProcess.STEP + message);
    }
  }

  private static void end(int code, String sentence) {
    System.err.println(sentence);
    System.exit(code);
  }
}
