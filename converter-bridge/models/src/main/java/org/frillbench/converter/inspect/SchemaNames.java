package org.frillbench.converter.inspect;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;
import org.tensorflow.lite.schema.BuiltinOperator;
import org.tensorflow.lite.schema.TensorType;

/** What the schema calls its codes, where newer ones keep their number, and text out of files. */
final class SchemaNames {

  /** TensorFlow Lite's BFLOAT16, younger than the generated classes. */
  static final int BFLOAT16 = 18;

  private static final int LONGEST_SHOWN = 80;
  private static final int LONGEST_READ = 1000;

  private SchemaNames() {}

  static String type(int code) {
    if (code == BFLOAT16) {
      return "BFLOAT16";
    }
    return code >= 0 && code < TensorType.names.length ? TensorType.name(code) : "TYPE_" + code;
  }

  static String operator(int code) {
    return code >= 0 && code < BuiltinOperator.names.length
        ? BuiltinOperator.name(code)
        : "BUILTIN_" + code;
  }

  /** Returns the bits of one element; empty for types whose elements have no fixed size. */
  static OptionalInt bits(int type) {
    return switch (type) {
      case TensorType.INT4 -> OptionalInt.of(4);
      case TensorType.INT8, TensorType.UINT8, TensorType.BOOL -> OptionalInt.of(8);
      case TensorType.FLOAT16, BFLOAT16, TensorType.INT16, TensorType.UINT16 -> OptionalInt.of(16);
      case TensorType.FLOAT32, TensorType.INT32, TensorType.UINT32 -> OptionalInt.of(32);
      case TensorType.FLOAT64, TensorType.INT64, TensorType.UINT64, TensorType.COMPLEX64 ->
          OptionalInt.of(64);
      case TensorType.COMPLEX128 -> OptionalInt.of(128);
      default -> OptionalInt.empty();
    };
  }

  /**
   * Returns a name out of a file, cut at 1,000 bytes: converters join the names of what they fuse.
   * The runtime minds neither its absence nor malformed UTF-8.
   */
  static String name(ByteBuffer bytes) {
    if (bytes == null || bytes.remaining() <= LONGEST_READ) {
      return text(bytes);
    }
    return text(bytes.slice(bytes.position(), LONGEST_READ)) + "…";
  }

  private static String text(ByteBuffer bytes) {
    return bytes == null ? "" : StandardCharsets.UTF_8.decode(bytes).toString();
  }

  /** Returns a name out of a file in quotes, short and without what a terminal would obey. */
  static String quoted(String name) {
    String shown = name.length() > LONGEST_SHOWN ? name.substring(0, LONGEST_SHOWN) + "…" : name;
    return "'" + shown.replaceAll("\\p{C}", "?") + "'";
  }
}
