package org.frillbench.agent.port;

import java.util.Locale;
import org.frillbench.agent.wire.InputRequest;

/**
 * The element types that numbers can fill. TensorFlow Lite's other types hold text, handles, or
 * elements of less than a byte.
 */
public enum InputType {
  FLOAT32(4, true),
  FLOAT64(8, false),
  FLOAT16(2, false),
  BFLOAT16(2, false),
  COMPLEX64(8, false),
  COMPLEX128(16, false),
  BOOL(1, true, 0, 1),
  INT8(1, true, Byte.MIN_VALUE, Byte.MAX_VALUE),
  UINT8(1, true, 0, 0xff),
  INT16(2, true, Short.MIN_VALUE, Short.MAX_VALUE),
  UINT16(2, false, 0, 0xffff),
  INT32(4, true, Integer.MIN_VALUE, Integer.MAX_VALUE),
  UINT32(4, false, 0, 0xffff_ffffL),
  INT64(8, true, Long.MIN_VALUE, Long.MAX_VALUE),
  UINT64(8, false, 0, Long.MAX_VALUE);

  /** No input is larger, bytes. */
  public static final long MOST_BYTES = 1L << 30;

  /** The size of one element, bytes. */
  public final int width;

  /** Whether TensorFlow Lite's Java API, which the agent on a phone uses, knows the type. */
  public final boolean inJavaApi;

  /** Whether the elements are integers; false for real and complex numbers. */
  public final boolean integer;

  /** The least integer that a range may hold; 0 for types without integers. */
  public final long least;

  /** The greatest integer that a range may hold; 0 for types without integers. */
  public final long most;

  InputType(int width, boolean inJavaApi) {
    this(width, inJavaApi, false, 0, 0);
  }

  InputType(int width, boolean inJavaApi, long least, long most) {
    this(width, inJavaApi, true, least, most);
  }

  InputType(int width, boolean inJavaApi, boolean integer, long least, long most) {
    this.width = width;
    this.inJavaApi = inJavaApi;
    this.integer = integer;
    this.least = least;
    this.most = most;
  }

  /** The type that TensorFlow Lite calls {@code name}, in either case; null if it is none here. */
  public static InputType of(String name) {
    String wanted = name.toUpperCase(Locale.ROOT);
    for (InputType type : values()) {
      if (type.name().equals(wanted)) {
        return type;
      }
    }
    return null;
  }

  /** Whether it has every integer of {@code range}. */
  public boolean holds(InputRequest.Range range) {
    return integer && least <= range.least && range.most <= most;
  }

  /**
   * Why no numbers can fill {@code tensor}, neither a seed's nor a file's; null if they can. The
   * agent and {@code inspect} both ask here.
   */
  public static String refusal(Tensor tensor) {
    InputType type = of(tensor.type);
    if (type == null) {
      return "takes " + tensor.type + ", which numbers cannot fill";
    }
    if (!tensor.hasPositiveExtents()) {
      return "has no shape to run at: " + tensor.shape();
    }
    return tensor.elements() > MOST_BYTES / type.width
        ? "takes more than the 1 GiB that can be filled: " + tensor.shape()
        : null;
  }
}
