package org.frillbench.agent.engine;

import org.frillbench.agent.port.EngineException;

/** How TensorFlow Lite's native library comes into this process. */
public interface NativeLibrary {

  /** An installed app's: TensorFlow Lite finds it by itself. */
  NativeLibrary INSTALLED = () -> {};

  /**
   * Loads it.
   *
   * @throws EngineException if there is none for this process, or it can't be loaded
   */
  void load() throws EngineException;
}
