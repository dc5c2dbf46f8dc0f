package org.frillbench.cli.audit;

import java.io.File;
import org.frillbench.agent.host.ParentWatch;
import org.frillbench.agent.host.TfliteEngine;
import org.frillbench.agent.port.EngineException;
import org.frillbench.agent.timing.Ticker;
import org.frillbench.agent.timing.TimedLoop;
import org.frillbench.agent.timing.Warmup;
import org.frillbench.agent.timing.WarmupRule;
import org.frillbench.agent.trial.PreparedModel;
import org.frillbench.agent.wire.Engine;
import org.frillbench.agent.wire.EngineSettings;
import org.frillbench.agent.wire.Kernels;

/**
 * One process of an audit: {@code MODEL SEED QUADS}; prints the loops' ratio over so many ABBA
 * quadruples of blocks, and an inference's ns.
 */
public final class AuditProcess {

  /** About how long a block lasts, ns. */
  static final double BLOCK_NS = 40e6;

  private AuditProcess() {}

  /** Audits one model in this process; prints why where that cannot be. */
  public static void main(String[] args) {
    ParentWatch.hold();
    EngineSettings settings = new EngineSettings(Engine.TFLITE, Kernels.XNNPACK, 1);
    try (PreparedModel prepared =
        PreparedModel.seeded(
            new TfliteEngine(),
            new File(args[0]),
            settings,
            Long.parseLong(args[1]),
            Ticker.system())) {
      Warmup warmup =
          new TimedLoop(Ticker.system()).warmUp(prepared.model(), WarmupRule.CONVERGENCE);
      int iterations = (int) Math.max(3, Math.round(BLOCK_NS / warmup.medianNs));
      LoopPair pair = new LoopPair(prepared.model(), iterations);
      System.out.println(AuditLine.of(pair.ratio(Integer.parseInt(args[2])), pair.medianNs()));
    } catch (EngineException e) {
      System.out.println(e.getMessage());
    }
  }
}
