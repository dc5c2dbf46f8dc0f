package org.frillbench.agent.host;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.frillbench.agent.port.EngineException;
import org.frillbench.agent.port.LoadedModel;
import org.frillbench.agent.timing.Ticker;
import org.frillbench.agent.timing.TimedLoop;
import org.frillbench.agent.timing.WarmupRule;
import org.frillbench.agent.trial.PreparedModel;
import org.frillbench.agent.wire.TrialRequest;
import org.frillbench.agent.wire.Wire;
import org.frillbench.agent.wire.WireException;

/**
 * Profiles the model of a request: {@code REQUEST PROFILE}. None of its figures is a latency, and
 * the request's rules of timing are not followed.
 */
public final class ProfileAgent {

  private static final int REFUSED = 2;
  private static final int NOT_WRITTEN = 7;
  private static final int BUG = 70;

  private static final int FEWEST = 20;
  private static final int MOST = 2000;
  private static final double PASS_NS = 1e9;

  private ProfileAgent() {}

  /** Profiles in this process; exit code 0 once a profile is written, measured or failed. */
  public static void main(String[] args) {
    if (args.length != 2) {
      end(REFUSED, "usage: ProfileAgent REQUEST PROFILE");
    }
    ParentWatch.hold();
    try {
      TrialRequest request = Wire.request(Files.readAllBytes(Path.of(args[0])));
      profile(request).write(Path.of(args[1]));
    } catch (WireException e) {
      end(REFUSED, e.getMessage());
    } catch (IOException e) {
      end(NOT_WRITTEN, "cannot read the request or write the profile: " + e);
    } catch (RuntimeException | Error e) {
      e.printStackTrace();
      end(BUG, "a bug of the profiler: " + e);
    }
    System.exit(0);
  }

  private static OperatorProfile profile(TrialRequest request) {
    Ticker ticker = Ticker.system();
    OperatorProfiler profiler = new OperatorProfiler(ticker);
    try (PreparedModel prepared =
        PreparedModel.requested(
            new TfliteEngine(profiler), new File(request.model.path), request, File::new, ticker)) {
      LoadedModel model = prepared.model();
      OperatorLog log = profiler.log();
      TimedLoop loop = new TimedLoop(ticker);
      double typicalNs =
          loop.warmUp(
                  () -> {
                    log.inference();
                    model.invoke();
                  },
                  WarmupRule.CONVERGENCE)
              .medianNs;
      int inferences = (int) Math.min(MOST, Math.max(FEWEST, PASS_NS / typicalNs));
      log.clear();
      long[] wholeNs = new long[inferences];
      for (int i = 0; i < inferences; i++) {
        log.inference();
        wholeNs[i] = loop.once(model);
      }
      return new OperatorProfile(
          null, model.used().kernels, inferences, OperatorLog.mean(wholeNs), log.times(wholeNs));
    } catch (EngineException | IllegalStateException e) {
      return OperatorProfile.failed(e.getMessage());
    }
  }

  private static void end(int code, String sentence) {
    System.err.println(sentence);
    System.exit(code);
  }
}
