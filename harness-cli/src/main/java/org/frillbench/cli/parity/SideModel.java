package org.frillbench.cli.parity;

import java.util.List;
import org.frillbench.results.numerics.NumericKind;

/**
 * What is known of a side before it runs.
 *
 * @param kind the numeric types of its computation; null where they are not known
 * @param sha256 the digest of its file; null where it is no single file
 * @param inputs what it takes, in its own order; empty for stored outputs
 * @param outputs what it puts out, in its own order
 */
record SideModel(NumericKind kind, String sha256, List<Port> inputs, List<Port> outputs) {
  SideModel {
    inputs = List.copyOf(inputs);
    outputs = List.copyOf(outputs);
  }
}
