package org.frillbench.agent.trial;

import java.io.File;
import org.frillbench.agent.port.EngineException;

/** Resolves a request's absolute paths for this process. */
public interface PathResolver {

  /**
   * The file that {@code path} means.
   *
   * @throws EngineException if it leads where requests may not look
   */
  File locate(String path) throws EngineException;
}
