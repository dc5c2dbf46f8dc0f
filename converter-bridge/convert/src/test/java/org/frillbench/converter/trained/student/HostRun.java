package org.frillbench.converter.trained.student;

import java.nio.FloatBuffer;
import java.nio.file.Path;
import org.frillbench.agent.host.TfliteEngine;
import org.frillbench.agent.port.LoadedModel;
import org.frillbench.agent.wire.Engine;
import org.frillbench.agent.wire.EngineSettings;
import org.frillbench.agent.wire.Kernels;

/** Runs a flatbuffer on this host with the built-in kernels. */
final class HostRun {

  private HostRun() {}

  /** Returns the output of {@code model} for {@code input}. */
  static FloatBuffer outputOf(Path model, FloatBuffer input) throws Exception {
    EngineSettings settings = new EngineSettings(Engine.TFLITE, Kernels.BUILTIN, 1);
    try (LoadedModel loaded = new TfliteEngine().load(model.toFile(), settings)) {
      loaded.allocate();
      loaded.input(0).asFloatBuffer().put(input.duplicate());
      loaded.invoke();
      FloatBuffer output = loaded.read(0).asFloatBuffer();
      return FloatBuffer.allocate(output.remaining()).put(output).flip();
    }
  }
}
