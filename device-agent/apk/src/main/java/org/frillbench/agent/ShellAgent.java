package org.frillbench.agent;

import java.io.File;
import java.io.IOException;
import org.frillbench.agent.android.ArtProbe;
import org.frillbench.agent.engine.LibraryInApk;
import org.frillbench.agent.engine.TfliteEngine;
import org.frillbench.agent.trial.RequestService;
import org.frillbench.agent.trial.TrialListener;
import org.frillbench.agent.wire.WireException;

/**
 * The agent without an installation: {@code CLASSPATH=agent.apk app_process /
 * org.frillbench.agent.ShellAgent REQUEST REPORT}. It asks no service of Android, so it runs where
 * only ART and its core libraries do.
 */
public final class ShellAgent {

  private static final int REFUSED = 2;
  private static final int NOT_WRITTEN = 7;
  private static final int BUG = 70;

  private ShellAgent() {}

  /** Serves one request; exit code 0 once a report is written, measured or failed. */
  public static void main(String[] args) {
    if (args.length != 2) {
      end(REFUSED, "usage: CLASSPATH=APK app_process / ShellAgent REQUEST REPORT");
    }
    TrialListener listener = message -> System.out.println("step=" + message);
    listener.begins(TrialListener.Step.START);
    try {
      File apk = new File(classPath());
      new RequestService(
              new TfliteEngine(new LibraryInApk(apk)), new ArtProbe(apk), listener, File::new)
          .serve(new File(args[0]), new File(args[1]));
    } catch (WireException e) {
      end(REFUSED, e.getMessage());
    } catch (IOException e) {
      end(NOT_WRITTEN, "cannot read the request or write the report: " + e);
    } catch (RuntimeException | Error e) {
      e.printStackTrace();
      end(BUG, "a bug of the agent: " + e);
    }
    System.exit(0);
  }

  /** ART takes its class path from the environment where no option names one. */
  private static String classPath() {
    String environment = System.getenv("CLASSPATH");
    return environment == null ? System.getProperty("java.class.path", "") : environment;
  }

  private static void end(int code, String sentence) {
    System.err.println(sentence);
    System.exit(code);
  }
}
