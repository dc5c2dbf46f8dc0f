package org.frillbench.results.record;

/**
 * The file that filled every candidate's input.
 *
 * @param name the name of the user's file
 * @param sha256 SHA-256 of the numbers that were fed, float32 and little-endian, lower-case
 *     hexadecimal
 * @param bytes size of these numbers
 * @param patch which log-mel patch of the recording they are, from 1; absent where the file holds
 *     the numbers themselves
 */
public record Input(String name, String sha256, long bytes, @MayBeAbsent Integer patch) {
  public Input {
    Check.that(name != null && !name.isEmpty(), "name is missing");
    Check.digest(sha256, "sha256");
    Check.atLeastOne(bytes, "bytes");
    Check.that(patch == null || patch >= 1, "patch is under 1");
  }
}
