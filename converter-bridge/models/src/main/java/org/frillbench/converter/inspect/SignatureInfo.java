package org.frillbench.converter.inspect;

import java.util.List;

/**
 * A way to call a model by names; all names are as untrusted as the file.
 *
 * @param key what it is called by
 * @param subgraph the subgraph that it runs
 * @param inputs what its caller fills
 * @param outputs what its caller reads
 */
public record SignatureInfo(String key, long subgraph, List<Entry> inputs, List<Entry> outputs) {

  /**
   * A name for a tensor.
   *
   * @param name what the signature calls it
   * @param tensor what the subgraph calls it
   */
  public record Entry(String name, String tensor) {}

  /** Takes copies of the lists. */
  public SignatureInfo {
    inputs = List.copyOf(inputs);
    outputs = List.copyOf(outputs);
  }
}
