package org.frillbench.tensorflow;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.tensorflow.proto.DataType;
import org.tensorflow.types.TBfloat16;
import org.tensorflow.types.TBool;
import org.tensorflow.types.TFloat16;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TFloat64;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.TInt64;
import org.tensorflow.types.TUint16;
import org.tensorflow.types.TUint8;
import org.tensorflow.types.family.TType;

/** The element types of arrays, by TensorFlow Lite's names and by TensorFlow's. */
final class ElementTypes {

  private static final Map<DataType, Known> KNOWN = new EnumMap<>(DataType.class);

  static {
    KNOWN.put(DataType.DT_FLOAT, new Known("FLOAT32", TFloat32.class));
    KNOWN.put(DataType.DT_HALF, new Known("FLOAT16", TFloat16.class));
    KNOWN.put(DataType.DT_BFLOAT16, new Known("BFLOAT16", TBfloat16.class));
    KNOWN.put(DataType.DT_DOUBLE, new Known("FLOAT64", TFloat64.class));
    KNOWN.put(DataType.DT_INT32, new Known("INT32", TInt32.class));
    KNOWN.put(DataType.DT_INT64, new Known("INT64", TInt64.class));
    KNOWN.put(DataType.DT_UINT8, new Known("UINT8", TUint8.class));
    KNOWN.put(DataType.DT_UINT16, new Known("UINT16", TUint16.class));
    KNOWN.put(DataType.DT_BOOL, new Known("BOOL", TBool.class));
  }

  private record Known(String name, Class<? extends TType> java) {}

  private ElementTypes() {}

  /** TensorFlow Lite's name; TensorFlow's own for a type that no array here holds. */
  static String nameOf(DataType type) {
    return KNOWN.containsKey(type) ? KNOWN.get(type).name() : type.name();
  }

  /** Whether arrays hold this type. */
  static boolean isKnown(DataType type) {
    return KNOWN.containsKey(type);
  }

  /** The class of tensors of the type that TensorFlow Lite calls {@code name}. */
  static Optional<Class<? extends TType>> classOf(String name) {
    for (Known known : KNOWN.values()) {
      if (known.name().equals(name)) {
        return Optional.of(known.java());
      }
    }
    return Optional.empty();
  }
}
