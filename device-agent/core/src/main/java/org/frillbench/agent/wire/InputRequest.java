package org.frillbench.agent.wire;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What the harness asks of one of a model's inputs; what is null is as the model has it. */
public final class InputRequest {

  /** No model has more inputs that could be asked for. */
  private static final int MOST_INPUTS = 1 << 12;

  /** TensorFlow Lite's kernels go up to 8. */
  private static final int MOST_EXTENTS = 64;

  /** The input's place among the model's inputs, from 0. */
  public final int index;

  /** The extents to resize it to, each at least 1; null for those in the model's file. */
  public final List<Integer> shape;

  /**
   * A file on the device that holds its elements: of the tensor's type, little-endian, exactly as
   * many as the tensor holds. Null where seeded numbers fill it.
   */
  public final TrialRequest.StoredFile file;

  /** The range of its seeded integers; null for the range that its type has by default. */
  public final Range range;

  public InputRequest(int index, List<Integer> shape, TrialRequest.StoredFile file, Range range) {
    this.index = index;
    this.shape = shape == null ? null : Collections.unmodifiableList(shape);
    this.file = file;
    this.range = range;
  }

  /** Integers from {@code least} to {@code most}, both included. */
  public static final class Range {

    public final long least;
    public final long most;

    public Range(long least, long most) {
      this.least = least;
      this.most = most;
    }
  }

  /** Why {@code requests} cannot be followed by any agent, in one sentence; null if they can. */
  static String refusal(List<InputRequest> requests) {
    Set<Integer> indices = new HashSet<>();
    for (InputRequest request : requests) {
      String wrong = request == null ? "is missing" : request.wrong();
      if (wrong == null && !indices.add(request.index)) {
        wrong = "is asked for twice";
      }
      if (wrong != null) {
        return "an input of the request " + wrong;
      }
    }
    return null;
  }

  private String wrong() {
    if (index < 0 || index >= MOST_INPUTS) {
      return "has the index " + index;
    }
    if (shape != null && (shape.size() > MOST_EXTENTS || !positive(shape))) {
      return "has a shape that no tensor has";
    }
    if (file != null && !file.named()) {
      return "has a file without a name";
    }
    if (range != null && range.least > range.most) {
      return "has a range that holds no integer";
    }
    return file != null && range != null ? "has both a file and a range" : null;
  }

  private static boolean positive(List<Integer> shape) {
    for (Integer extent : shape) {
      if (extent == null || extent < 1) {
        return false;
      }
    }
    return true;
  }
}
