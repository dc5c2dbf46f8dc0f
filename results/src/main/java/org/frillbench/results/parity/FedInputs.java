package org.frillbench.results.parity;

import java.util.List;

/**
 * What both sides were fed in one inference.
 *
 * @param name the source of the numbers: {@code seed 1}, {@code voice.wav patch 3}
 * @param inputs the bytes of each input
 */
public record FedInputs(String name, List<Fed> inputs) {
  public FedInputs {
    inputs = List.copyOf(inputs);
  }

  /**
   * One input.
   *
   * @param name the base side's name of it
   * @param sha256 the digest of its bytes, which both sides checked
   * @param bytes how many there are
   */
  public record Fed(String name, String sha256, long bytes) {}
}
