package org.frillbench.converter.inspect;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * The memory of a subgraph's activations, by estimate; see {@link ArenaEstimate} for the method.
 *
 * @param bytes its size in bytes; empty if unknown
 * @param unknown why it is unknown; empty if it is known
 */
public record ArenaInfo(OptionalLong bytes, Optional<String> unknown) {

  static ArenaInfo of(long bytes) {
    return new ArenaInfo(OptionalLong.of(bytes), Optional.empty());
  }

  static ArenaInfo unknown(String reason) {
    return new ArenaInfo(OptionalLong.empty(), Optional.of(reason));
  }
}
