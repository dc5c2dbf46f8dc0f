package org.frillbench.converter.trained.bundle;

import java.util.Map;
import java.util.Optional;
import org.frillbench.converter.trained.ValueType;

/** TensorFlow's numbers of element types. */
final class TensorType {

  /** The type of the object graph. */
  static final int STRING = 7;

  private static final Map<Integer, ValueType> FLOATS =
      Map.of(1, ValueType.FLOAT32, 19, ValueType.FLOAT16, 14, ValueType.BFLOAT16);
  private static final Map<Integer, String> OTHERS =
      Map.of(2, "float64", 3, "int32", STRING, "string", 9, "int64", 10, "bool", 20, "resource");

  private TensorType() {}

  /** Returns the type {@code number} if it is one whose values can be read. */
  static Optional<ValueType> values(int number) {
    return Optional.ofNullable(FLOATS.get(number));
  }

  /** Returns the name of type {@code number}. */
  static String name(int number) {
    return values(number)
        .map(type -> type.name().toLowerCase(java.util.Locale.ROOT))
        .orElseGet(() -> OTHERS.getOrDefault(number, "type " + number));
  }
}
