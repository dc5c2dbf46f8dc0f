package org.frillbench.converter.inspect;

import java.util.List;
import java.util.Map;

/**
 * Operators that TensorFlow Lite on phones does not have. It is {@value #RUNTIME}, the last version
 * that is published for Android under this name; converters write newer versions of operators.
 */
public final class PhoneOperators {

  /** The version of the runtime on phones. */
  public static final String RUNTIME = "2.16.1";

  private static final String CUSTOM = "CUSTOM";

  /** The first version of an operator that came after it; facts of TensorFlow's runtime_version. */
  private static final Map<String, Integer> TOO_NEW =
      Map.ofEntries(
          Map.entry("ADD", 6),
          Map.entry("CAST", 7),
          Map.entry("CONCATENATION", 5),
          Map.entry("DEQUANTIZE", 6),
          Map.entry("DYNAMIC_UPDATE_SLICE", 2),
          Map.entry("EMBEDDING_LOOKUP", 4),
          Map.entry("EQUAL", 5),
          Map.entry("FULLY_CONNECTED", 12),
          Map.entry("MUL", 8),
          Map.entry("NOT_EQUAL", 4),
          Map.entry("PAD", 5),
          Map.entry("PADV2", 5),
          Map.entry("QUANTIZE", 4),
          Map.entry("SLICE", 7),
          Map.entry("SQRT", 2),
          Map.entry("STABLEHLO_AND", 1),
          Map.entry("STABLEHLO_CASE", 1),
          Map.entry("STABLEHLO_CBRT", 1),
          Map.entry("STABLEHLO_COMPOSITE", 1),
          Map.entry("STABLEHLO_SHIFT_LEFT", 1),
          Map.entry("TRANSPOSE", 8),
          Map.entry("UNPACK", 5));

  private PhoneOperators() {}

  /** The operators in {@code model} that it does not register, custom ones among them. */
  public static List<OperatorInfo> missingIn(ModelInfo model) {
    return model.operators().stream().filter(each -> lacks(each.name(), each.version())).toList();
  }

  /** Whether it has no operator {@code name} of {@code version}. */
  static boolean lacks(String name, int version) {
    return name.startsWith(CUSTOM) || version >= TOO_NEW.getOrDefault(name, Integer.MAX_VALUE);
  }
}
