package org.frillbench.results.record;

import java.io.IOException;
import java.io.InputStream;

/** JSON in UTF-8 that can be read from its start more than once, and need not be in memory. */
@FunctionalInterface
public interface JsonSource {

  /** Opens it at its start; its caller closes it. */
  InputStream open() throws IOException;
}
