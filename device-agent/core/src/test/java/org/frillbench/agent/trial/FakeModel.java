package org.frillbench.agent.trial;

import java.io.File;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.frillbench.agent.port.EngineException;
import org.frillbench.agent.port.InferenceEngine;
import org.frillbench.agent.port.LoadedModel;
import org.frillbench.agent.port.Tensor;
import org.frillbench.agent.timing.Ticker;
import org.frillbench.agent.wire.Engine;
import org.frillbench.agent.wire.EngineSettings;
import org.frillbench.agent.wire.EngineUsed;
import org.frillbench.agent.wire.Failure;
import org.frillbench.agent.wire.Kernels;

/** Engine, model and clock in one: notes what is asked of it, and takes its time only to infer. */
final class FakeModel implements InferenceEngine, LoadedModel, Ticker {

  static final long STEP_NS = 100_000_000;

  final List<String> events = new ArrayList<>();

  boolean notesTheClock;
  int outputBytes = 4;
  String failsAt;
  Throwable throwsAtLoad;
  private long now;

  private void step(String name, Failure.Kind kind) throws EngineException {
    events.add(name);
    if (name.equals(failsAt)) {
      throw new EngineException(kind, "cannot " + name);
    }
  }

  @Override
  public LoadedModel load(File model, EngineSettings settings) throws EngineException {
    step("load", Failure.Kind.MODEL_REFUSED);
    if (throwsAtLoad instanceof RuntimeException e) {
      throw e;
    }
    if (throwsAtLoad instanceof Error e) {
      throw e;
    }
    return this;
  }

  @Override
  public void allocate() throws EngineException {
    step("allocate", Failure.Kind.ALLOCATE);
  }

  @Override
  public void invoke() throws EngineException {
    step("invoke", Failure.Kind.INVOKE);
    now += STEP_NS;
  }

  @Override
  public List<Tensor> inputs() {
    return List.of(new Tensor("in", "FLOAT32", 1, 2));
  }

  @Override
  public List<Tensor> outputs() {
    return List.of(new Tensor("out", "FLOAT32", 1));
  }

  @Override
  public void resize(int index, int... shape) throws EngineException {
    step("resize", Failure.Kind.INPUT);
  }

  @Override
  public ByteBuffer input(int index) throws EngineException {
    step("fill", Failure.Kind.INPUT);
    return ByteBuffer.allocateDirect(8).order(ByteOrder.nativeOrder());
  }

  @Override
  public void reset() throws EngineException {
    step("reset", Failure.Kind.INVOKE);
  }

  @Override
  public ByteBuffer read(int index) throws EngineException {
    step("read", Failure.Kind.INVOKE);
    return ByteBuffer.allocate(outputBytes);
  }

  @Override
  public boolean allocatesOnLoad() {
    return false;
  }

  @Override
  public EngineUsed used() {
    return new EngineUsed(Engine.TFLITE, "fake", Kernels.XNNPACK, 1, null, null, null);
  }

  @Override
  public void close() {
    events.add("close");
  }

  @Override
  public long nanos() {
    if (notesTheClock) {
      events.add("clock");
    }
    return now;
  }
}
