package org.frillbench.agent.host;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import org.frillbench.agent.port.EngineException;
import org.frillbench.agent.port.LoadedModel;
import org.frillbench.agent.timing.Ticker;
import org.frillbench.agent.timing.TimedLoop;
import org.frillbench.agent.timing.WarmupRule;
import org.frillbench.agent.trial.PreparedModel;
import org.frillbench.agent.wire.EngineSettings;

/** Profiles one model: {@code MODEL KERNELS THREADS SEED PROFILE}. Nothing it says is a latency. */
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
    if (args.length != 5) {
      end(REFUSED, "usage: ProfileAgent MODEL KERNELS THREADS SEED PROFILE");
    }
    Leash.hold();
    EngineSettings settings =
        new EngineSettings(EngineSettings.TFLITE, args[1], Integer.parseInt(args[2]));
    try {
      profile(new File(args[0]), settings, Long.parseLong(args[3])).write(Path.of(args[4]));
    } catch (IOException e) {
      end(NOT_WRITTEN, "cannot write the profile: " + e);
    } catch (RuntimeException | Error e) {
      e.printStackTrace();
      end(BUG, "a bug of the profiler: " + e);
    }
    System.exit(0);
  }

  private static OperatorProfile profile(File file, EngineSettings settings, long seed) {
    Ticker ticker = Ticker.system();
    OperatorProfiler profiler = new OperatorProfiler(ticker);
    try (PreparedModel prepared =
        PreparedModel.seeded(new TfliteEngine(profiler), file, settings, seed, ticker)) {
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
          null,
          model.used().kernels,
          inferences,
          OperatorLog.middle(wholeNs),
          log.times(inferences));
    } catch (EngineException | IllegalStateException e) {
      return OperatorProfile.failed(e.getMessage());
    }
  }

  private static void end(int code, String sentence) {
    System.err.println(sentence);
    System.exit(code);
  }
}
