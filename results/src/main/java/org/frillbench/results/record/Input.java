package org.frillbench.results.record;

import java.util.List;

/**
 * The requested shape and contents of an input of the candidates.
 *
 * @param name name of the input in the model; absent if the candidates have one input each
 * @param shape the shape that it was resized to; absent for the shape of the model file
 * @param file the file with its contents; absent for seeded contents
 * @param range the range of seeded integers; absent for the default
 */
public record Input(
    @MayBeAbsent String name,
    @MayBeAbsent List<Integer> shape,
    @MayBeAbsent File file,
    @MayBeAbsent Range range) {
  public Input {
    Check.that(
        shape == null || shape.stream().allMatch(extent -> extent != null && extent >= 1),
        "shape holds what is no extent");
    Check.that(shape != null || file != null || range != null, "nothing is asked of an input");
    shape = shape == null ? null : List.copyOf(shape);
  }

  /**
   * A file with the contents of an input.
   *
   * @param name name of the user's file
   * @param sha256 SHA-256 of the elements passed to the model, little-endian, lower-case
   *     hexadecimal
   * @param bytes size of these elements, bytes
   * @param patch index of the log-mel patch of the recording, from 1; absent if the file contains
   *     the elements themselves
   */
  public record File(String name, String sha256, long bytes, @MayBeAbsent Integer patch) {
    public File {
      Check.that(name != null && !name.isEmpty(), "name is missing");
      Check.digest(sha256, "sha256");
      Check.atLeastOne(bytes, "bytes");
      Check.that(patch == null || patch >= 1, "patch is under 1");
    }
  }

  /** Integers from {@code least} to {@code most}, both included. */
  public record Range(long least, long most) {
    public Range {
      Check.that(least <= most, "range holds no integer");
    }
  }
}
