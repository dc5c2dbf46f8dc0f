package org.frillbench.cli.jmh;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.frillbench.agent.host.ParentWatch;
import org.frillbench.agent.host.TfliteEngine;
import org.frillbench.agent.linux.LinuxProbe;
import org.frillbench.agent.port.EngineException;
import org.frillbench.agent.port.LoadedModel;
import org.frillbench.agent.timing.Ticker;
import org.frillbench.agent.trial.PreparedModel;
import org.frillbench.agent.wire.DeviceState;
import org.frillbench.agent.wire.Engine;
import org.frillbench.agent.wire.EngineSettings;
import org.frillbench.agent.wire.Failure;
import org.frillbench.agent.wire.Kernels;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * One inference by the host agent's engine, prepared as the agent prepares it. Around the loop that
 * JMH times, its fork leaves a {@link ForkFacts} in the file that the property {@link #FACTS}
 * names.
 */
@State(Scope.Benchmark)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class InferenceBenchmark {

  /** The system property that names the file for the fork's facts. */
  static final String FACTS = "frillbench.fork-facts";

  /** The candidate's name in tables. */
  @Param("")
  String candidate;

  /** The candidate's flatbuffer. */
  @Param("")
  String file;

  /** Threads of the interpreter. */
  @Param("1")
  int threads;

  /** Seed of the inputs' numbers. */
  @Param("1")
  long seed;

  private final LinuxProbe probe = new LinuxProbe(new File("/"));
  private PreparedModel prepared;
  private LoadedModel model;
  private DeviceState before;

  /** Loads, allocates, fills and runs the model once. */
  @Setup(Level.Trial)
  public void prepare() throws EngineException, IOException {
    ParentWatch.hold();
    before = probe.state();
    EngineSettings settings = new EngineSettings(Engine.TFLITE, Kernels.XNNPACK, threads);
    try {
      prepared =
          PreparedModel.seeded(new TfliteEngine(), new File(file), settings, seed, Ticker.system());
      model = prepared.model();
    } catch (EngineException e) {
      ForkFacts.failed(new Failure(e.kind(), e.getMessage())).write(factsFile());
      throw e;
    }
  }

  /** One inference. */
  @Benchmark
  public void inference() throws EngineException {
    model.invoke();
  }

  /** Tells what surrounded the loop. */
  @TearDown(Level.Trial)
  public void tell() throws EngineException, IOException {
    DeviceState after = probe.state();
    new ForkFacts(
            null, model.used(), prepared.phases(), prepared.output(), probe.memory(), before, after)
        .write(factsFile());
    prepared.close();
  }

  private static Path factsFile() {
    return Path.of(System.getProperty(FACTS));
  }
}
