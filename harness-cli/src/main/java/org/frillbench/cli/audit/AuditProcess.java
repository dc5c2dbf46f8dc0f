package org.frillbench.cli.audit;

import java.io.File;
import java.nio.ByteBuffer;
import org.frillbench.agent.host.TfliteEngine;
import org.frillbench.agent.port.EngineException;
import org.frillbench.agent.port.LoadedModel;
import org.frillbench.agent.timing.Ticker;
import org.frillbench.agent.timing.TimedLoop;
import org.frillbench.agent.timing.Warmup;
import org.frillbench.agent.timing.WarmupRule;
import org.frillbench.agent.wire.EngineSettings;

/** One process of an audit: {@code MODEL}; prints the loops' ratio and an inference's ns. */
public final class AuditProcess {

  private static final double BLOCK_NS = 40e6;
  private static final int QUADS = 40;

  private AuditProcess() {}

  /** Audits one model in this process. */
  public static void main(String[] args) throws EngineException {
    EngineSettings settings = new EngineSettings(EngineSettings.TFLITE, EngineSettings.XNNPACK, 1);
    try (LoadedModel model = new TfliteEngine().load(new File(args[0]), settings)) {
      model.allocate();
      for (int i = 0; i < model.inputs().size(); i++) {
        int bytes = Math.toIntExact(model.inputs().get(i).elements() * Float.BYTES);
        model.fill(i, ByteBuffer.allocateDirect(bytes));
      }
      Warmup warmup = new TimedLoop(Ticker.system()).warmUp(model, WarmupRule.CONVERGENCE);
      int iterations = (int) Math.max(3, Math.round(BLOCK_NS / warmup.medianNs));
      LoopPair pair = new LoopPair(model, iterations);
      System.out.println(AuditLine.of(pair.ratio(QUADS), pair.medianNs()));
    }
  }
}
