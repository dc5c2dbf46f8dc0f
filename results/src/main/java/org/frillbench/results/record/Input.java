package org.frillbench.results.record;

import java.util.List;

/**
 * What was asked of an input of the candidates.
 *
 * @param name the input's name in the model; absent where the candidates have one input each
 * @param shape the extents that it was resized to; absent where it kept those of the model's file
 * @param file the file that filled it; absent where the seed did
 * @param range the range of its seeded integers; absent where it was the default
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
   * A file that filled an input.
   *
   * @param name the name of the user's file
   * @param sha256 SHA-256 of the elements that were fed, little-endian, lower-case hexadecimal
   * @param bytes size of these elements
   * @param patch which log-mel patch of the recording they are, from 1; absent where the file holds
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

  /** An input that a file fills, of candidates that have one each. */
  public static Input of(File file) {
    return new Input(null, null, file, null);
  }
}
