package org.frillbench.cli.audit;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.frillbench.agent.host.TfliteEngine;
import org.frillbench.agent.port.EngineException;
import org.frillbench.agent.timing.Medians;
import org.frillbench.agent.timing.Ticker;
import org.frillbench.agent.timing.TimedLoop;
import org.frillbench.agent.timing.WarmupRule;
import org.frillbench.agent.trial.PreparedModel;
import org.frillbench.agent.wire.Engine;
import org.frillbench.agent.wire.EngineSettings;
import org.frillbench.agent.wire.Kernels;

/**
 * A process that is kept over all rounds of an audit, {@code MODEL SEED}: for each line of its
 * input it warms up, times a series and prints its median, ns. It ends with its input.
 */
public final class KeptProcess {

  private KeptProcess() {}

  /** Times one model in this process, as often as it is asked to. */
  public static void main(String[] args) throws IOException, EngineException {
    EngineSettings settings = new EngineSettings(Engine.TFLITE, Kernels.XNNPACK, 1);
    BufferedReader asked =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    try (PreparedModel prepared =
        PreparedModel.seeded(
            new TfliteEngine(),
            new File(args[0]),
            settings,
            Long.parseLong(args[1]),
            Ticker.system())) {
      TimedLoop loop = new TimedLoop(Ticker.system());
      while (asked.readLine() != null) {
        loop.warmUp(prepared.model(), WarmupRule.CONVERGENCE);
        long[] samples = loop.time(prepared.model(), NoiseAudit.SERIES, 1).samplesNs;
        System.out.println(Medians.of(samples));
      }
    }
  }
}
