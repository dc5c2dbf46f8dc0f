package org.frillbench.agent.port;

import java.io.File;
import org.frillbench.agent.wire.EngineSettings;

/** A runtime that turns a flatbuffer into something that can infer. */
public interface InferenceEngine {

  /**
   * Verifies {@code model} and builds an interpreter for it.
   *
   * @throws EngineException if the file is no valid flatbuffer, or the settings ask for what this
   *     engine does not have
   */
  LoadedModel load(File model, EngineSettings settings) throws EngineException;
}
